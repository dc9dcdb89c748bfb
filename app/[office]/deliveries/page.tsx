import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { leaveOutMissing, readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { deliveryFilter } from "@/lib/features/deliveries/deliveries";
import { stages } from "@/lib/domain/delivery";
import {
  countDeliveries,
  listDeliveries,
  listFilterChoices,
} from "@/lib/features/deliveries/deliveries/server";
import { DeliveriesPage } from "@/lib/features/deliveries/deliveries/ui/deliveries-page";
import { deliveriesList } from "@/lib/features/deliveries/deliveries/list";
import { listSavedViews } from "@/lib/features/records/saved-views/server";
import { ViewsMenu } from "@/lib/features/records/saved-views/ui/views-menu";
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
    const views = await listSavedViews(db, actor, deliveriesList);
    const page = await listDeliveries(db, actor, filter, locale);
    return { page, count: await countDeliveries(db, actor, filter), filter, ignored, choices, views };
  });
  const { views, ignored, ...list } = data;
  const menu = <ViewsMenu office={office} list={deliveriesList} views={views.items} address={address} />;
  return <DeliveriesPage office={office} {...list} ignored={[...asked.ignored, ...ignored]} end={menu} />;
}
