import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { municipalityFilter } from "@/lib/features/municipalities/schema";
import { listMembers } from "@/lib/features/municipalities/server";
import { MunicipalitiesPage } from "@/lib/features/municipalities/ui/municipalities-page";
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
  const { filter, ignored } = readSearchParams(municipalityFilter, await searchParams);
  const { actor, data } = await readPage(office, "municipality:read", ({ db, actor: reader }) =>
    listMembers(db, reader, filter),
  );
  return <MunicipalitiesPage actor={actor} members={data} filter={filter} ignored={ignored} />;
}
