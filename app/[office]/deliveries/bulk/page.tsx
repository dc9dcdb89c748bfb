import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isId } from "@/lib/domain/ids";
import { choicesOf, readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { deliveriesList } from "@/lib/features/deliveries/deliveries";
import { getBulkPage } from "@/lib/features/deliveries/deliveries/server";
import { BulkPage } from "@/lib/features/deliveries/deliveries/ui/bulk-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deliveries.bulk"))("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { id, ...choices } = await searchParams;
  const { filter } = readSearchParams(deliveriesList.filter, choices);
  const ids = [id].flat().filter((one) => one !== undefined && isId(one)) as string[];
  const { actor, data } = await readPage((await params).office, "delivery:advance", (call) =>
    getBulkPage(call.db, call.actor, { filter, ids }, call.locale),
  );
  return <BulkPage actor={actor} {...data} list={choicesOf(filter)} />;
}
