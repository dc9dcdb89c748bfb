import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { deliveryFilter } from "@/lib/features/deliveries";
import { listDeliveries, listFilterChoices } from "@/lib/features/deliveries/server";
import { DeliveriesPage } from "@/lib/features/deliveries/ui/deliveries-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deliveries"))("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office } = await params;
  const { filter, isBad } = readSearchParams(deliveryFilter, await searchParams);
  const { data } = await readPage(office, "delivery:read", async ({ db, actor, locale }) => ({
    page: await listDeliveries(db, actor, filter, locale),
    choices: await listFilterChoices(db, actor, locale),
  }));
  return <DeliveriesPage office={office} filter={filter} hasBadFilter={isBad} {...data} />;
}
