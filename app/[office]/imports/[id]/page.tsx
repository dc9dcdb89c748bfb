import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { importRowKinds } from "@/lib/domain/import-kind";
import type { SearchParams } from "@/lib/domain/search-params";
import { findForecastYear } from "@/lib/features/economy/outcome/server";
import { definitionOf, getImport, listMembers, listRows } from "@/lib/features/records/imports/server";
import { ImportPage } from "@/lib/features/records/imports/ui/import-page";
import { readPage } from "@/lib/platform/http/page";
import { imports } from "@/lib/registry/imports";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
  searchParams: Promise<SearchParams>;
}

const chosen = ({ what, place }: SearchParams) => ({
  what: importRowKinds.find((kind) => kind === what) ?? null,
  after: typeof place === "string" && /^\d{1,6}$/.test(place) ? Number(place) : 0,
});

/** Read once, for the page and its title. */
const read = cache(async (office: string, id: string, search: string) => {
  const t = await getTranslations();
  return readPage(office, "import:follow", async ({ db, actor }) => {
    const one = await getImport(db, actor, id, t);
    const shown = await listRows(db, actor, id, chosen(JSON.parse(search) as SearchParams));
    const municipalities = await listMembers(db, actor);
    return { one, shown, municipalities, forecastYear: await findForecastYear(db, actor, one) };
  });
});

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { office, id } = await params;
  const { data } = await read(office, id, JSON.stringify(await searchParams));
  return { title: data.one.name };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office, id } = await params;
  const search = await searchParams;
  const { actor, data } = await read(office, id, JSON.stringify(search));
  const { fields, fieldLabel, valueText } = definitionOf(imports, data.one.of);
  return (
    <ImportPage
      actor={actor}
      {...data}
      what={chosen(search).what}
      fields={fields}
      words={{ labelOf: fieldLabel, textOf: valueText }}
      isStill={search["refresh"] === "off"}
    />
  );
}
