import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { SearchParams } from "@/lib/domain/search-params";
import { getExport } from "@/lib/features/records/exports/server";
import { ExportPage } from "@/lib/features/records/exports/ui/export-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
  searchParams: Promise<SearchParams>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, id: string) =>
  readPage(office, "office:enter", ({ db, actor }) => getExport(db, actor, id)),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, id } = await params;
  const t = await getTranslations("exports.large");
  return { title: t("title", { name: (await read(office, id)).data.name }) };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office, id } = await params;
  const { actor, data } = await read(office, id);
  const isStill = (await searchParams)["refresh"] === "off";
  return <ExportPage office={actor.office} task={data} isStill={isStill} />;
}
