import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { leaveOutMissing, readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { systemFilter } from "@/lib/features/inventory/systems/schema";
import { listSystems, listSystemVendors } from "@/lib/features/inventory/systems/server";
import { SystemsPage } from "@/lib/features/inventory/systems/ui/systems-page";
import { systemsList } from "@/lib/features/inventory/systems/list";
import { listSavedViews } from "@/lib/features/records/saved-views/server";
import { ViewsMenu } from "@/lib/features/records/saved-views/ui/views-menu";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("systems"))("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office } = await params;
  const address = await searchParams;
  const asked = readSearchParams(systemFilter, address);
  const { actor, data } = await readPage(office, "system:read", async ({ db, actor: reader }) => {
    const { today } = reader.office;
    const vendors = await listSystemVendors(db, reader);
    const { filter, ignored } = leaveOutMissing(asked.filter, { vendor: vendors.map(({ value }) => value) });
    const views = await listSavedViews(db, reader, systemsList);
    const page = await listSystems(db, reader, filter, today);
    return { views, ignored, list: { today, filter, page, vendors } };
  });
  const ignored = [...asked.ignored, ...data.ignored];
  const menu = <ViewsMenu office={office} list={systemsList} views={data.views.items} address={address} />;
  return <SystemsPage actor={actor} {...data.list} ignored={ignored} end={menu} />;
}
