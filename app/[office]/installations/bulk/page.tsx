import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { installationsList, type InstallationFilter } from "@/lib/features/inventory/installations/list";
import { installationsSource } from "@/lib/features/inventory/installations/server";
import { BulkPage } from "@/lib/features/inventory/installations/ui/bulk-page";
import { readPage } from "@/lib/platform/http/page";

/** What the address chooses, as the list's address has it. */
const chosenOf = ({ limit: _limit, cursor: _cursor, ...chosen }: InstallationFilter) =>
  Object.fromEntries(
    Object.entries(chosen).map(([key, value]) => [key, value === undefined ? undefined : String(value)]),
  );

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

/** As many as one call takes. */
const MOST = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("installations.bulk"))("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { filter } = readSearchParams(installationsList.filter, await searchParams);
  const chosen = { ...filter, limit: MOST, cursor: undefined };
  const { actor, data } = await readPage((await params).office, "installation:edit", async (call) => {
    const { items, nextCursor } = await installationsSource.rows(call, chosen);
    return {
      rows: items,
      total: nextCursor === null ? items.length : await installationsSource.count(call, chosen),
    };
  });
  return <BulkPage actor={actor} {...data} list={chosenOf(filter)} />;
}
