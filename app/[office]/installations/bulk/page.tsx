import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { choicesOf, readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { installationsList } from "@/lib/features/inventory/installations/list";
import { installationsSource } from "@/lib/features/inventory/installations/server";
import { BulkPage } from "@/lib/features/inventory/installations/ui/bulk-page";
import { readPage } from "@/lib/platform/http/page";

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
  return <BulkPage actor={actor} {...data} list={choicesOf(filter)} />;
}
