import type { ComponentProps } from "react";
import { stopsList } from "@/lib/features/deliveries/stops/list";
import { getStopSummary, stopsSource } from "@/lib/features/deliveries/stops/server";
import { stopsPage } from "@/lib/features/deliveries/stops/ui/stops-page";
import { readPage } from "@/lib/platform/http/page";
import { listPage, listTitle } from "../list-page";

export const generateMetadata = listTitle(stopsList);

export default async function Page(props: ComponentProps<ReturnType<typeof listPage>>) {
  const { office } = await props.params;
  const { data } = await readPage(office, "stop:read", ({ db, actor }) => getStopSummary(db, actor));
  return listPage(stopsSource, stopsPage(data))(props);
}
