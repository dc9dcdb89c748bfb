import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { municipalityFilter } from "@/lib/features/office/municipalities/schema";
import { listMembers } from "@/lib/features/office/municipalities/server";
import { MunicipalitiesPage } from "@/lib/features/office/municipalities/ui/municipalities-page";
import { municipalitiesList } from "@/lib/features/office/municipalities/list";
import { listSavedViews } from "@/lib/features/records/saved-views/server";
import { ViewsMenu } from "@/lib/features/records/saved-views/ui/views-menu";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("municipalities"))("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office } = await params;
  const address = await searchParams;
  const { filter, ignored } = readSearchParams(municipalityFilter, address);
  const { actor, data } = await readPage(office, "municipality:read", async ({ db, actor: reader }) => ({
    members: await listMembers(db, reader, filter),
    views: await listSavedViews(db, reader, municipalitiesList),
  }));
  const { members, views } = data;
  const menu = <ViewsMenu office={office} list={municipalitiesList} views={views.items} address={address} />;
  return <MunicipalitiesPage actor={actor} members={members} filter={filter} ignored={ignored} end={menu} />;
}
