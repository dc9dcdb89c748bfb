import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/lib/domain/search-params";
import { getExport } from "@/lib/features/records/exports/server";
import { ExportPage } from "@/lib/features/records/exports/ui/export-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exports.large"))("page") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office, id } = await params;
  const { actor, data } = await readPage(office, "office:enter", ({ db, actor: reader }) =>
    getExport(db, reader, id),
  );
  const isStill = (await searchParams)["refresh"] === "off";
  return <ExportPage office={actor.office} task={data} isStill={isStill} />;
}
