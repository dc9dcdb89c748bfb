import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/lib/domain/search-params";
import { MOST_COUNTED, searchKind, searchQuery } from "@/lib/features/desk/search";
import { search } from "@/lib/features/desk/search/server";
import { SearchPage } from "@/lib/features/desk/search/ui/search-page";
import { pagesFor } from "@/lib/registry/navigation";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("search"))("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office } = await params;
  const { q, kind } = await searchParams;
  const asked = searchQuery.safeParse({ q: typeof q === "string" ? q : "" });
  const query = asked.data?.q ?? "";
  const { actor, data } = await readPage(office, "office:enter", ({ db, actor, locale }) =>
    search(db, actor, { query, locale, most: MOST_COUNTED + 1 }),
  );
  return (
    <SearchPage
      actor={actor}
      query={query}
      kind={searchKind.parse(kind)}
      isRefused={!asked.success}
      hits={data}
      pages={pagesFor(actor)}
    />
  );
}
