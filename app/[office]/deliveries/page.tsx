import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { leaveOutMissing, readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { deliveryFilter, stages } from "@/lib/features/deliveries";
import { countDeliveries, listDeliveries, listFilterChoices } from "@/lib/features/deliveries/server";
import { DeliveriesPage } from "@/lib/features/deliveries/ui/deliveries-page";
import { listSavedViews } from "@/lib/features/saved-views/server";
import { ViewsMenu } from "@/lib/features/saved-views/ui/views-menu";
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
  const address = await searchParams;
  const asked = readSearchParams(deliveryFilter, address);
  const { data } = await readPage(office, "delivery:read", async ({ db, actor, locale }) => {
    const choices = await listFilterChoices(db, actor, locale);
    const values = (all: typeof choices.phases) => all.map(({ value }) => value);
    const { filter, ignored } = leaveOutMissing(asked.filter, {
      municipality: values(choices.municipalities),
      system: values(choices.systems),
      vendor: values(choices.vendors),
      phase: [...stages, ...values(choices.phases)],
    });
    const views = await listSavedViews(db, actor, "deliveries");
    const page = await listDeliveries(db, actor, filter, locale);
    return { page, count: await countDeliveries(db, actor, filter), filter, ignored, choices, views };
  });
  const { views, ignored, ...list } = data;
  const menu = <ViewsMenu office={office} list="deliveries" views={views.items} address={address} />;
  return <DeliveriesPage office={office} {...list} ignored={[...asked.ignored, ...ignored]} end={menu} />;
}
