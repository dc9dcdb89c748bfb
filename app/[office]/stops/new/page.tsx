import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/lib/domain/search-params";
import { newStopQuery } from "@/lib/features/deliveries/stops/schema";
import { getNewStop } from "@/lib/features/deliveries/stops/server";
import { NewPage } from "@/lib/features/deliveries/stops/ui/new-page";
import { listVendorChoices } from "@/lib/features/inventory/vendors/server";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stops.forms"))("title") };
}

/** What the address says of where it was noticed; of nonsense nothing is taken. */
export default async function Page({ params, searchParams }: PageProps) {
  const asked = newStopQuery.safeParse(await searchParams);
  const of = asked.data ?? {};
  const { actor, data } = await readPage(
    (await params).office,
    "stop:manage",
    async ({ db, actor: reader, locale }) => ({
      known: await getNewStop(db, reader, of, locale),
      vendors: await listVendorChoices(db, reader),
    }),
  );
  return <NewPage actor={actor} of={of} {...data} />;
}
