import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/lib/domain/search-params";
import { MOST_COUNTED, MOST_OF_A_KIND, searchKind, searchQuery } from "@/lib/features/desk/search";
import { namePages, search } from "@/lib/features/desk/search/server";
import { SearchPage } from "@/lib/features/desk/search/ui/search-page";
import { pagesFor } from "@/lib/registry/navigation";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../title-of";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { q } = await searchParams;
  const t = await getTranslations("search");
  return { title: typeof q === "string" && q ? titleOf(q.slice(0, 80), t("title")) : t("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office } = await params;
  const { q, kind } = await searchParams;
  const asked = searchQuery.safeParse({ q: typeof q === "string" ? q : "" });
  const query = asked.data?.q ?? "";
  const alone = searchKind.parse(kind);
  const shown = alone === undefined ? MOST_OF_A_KIND : MOST_COUNTED;
  const { actor, data } = await readPage(office, "office:enter", ({ db, actor, locale }) =>
    search(db, actor, { query, locale, most: MOST_COUNTED + 1, shown }),
  );
  return (
    <SearchPage
      actor={actor}
      query={query}
      kind={alone}
      isRefused={!asked.success}
      found={data}
      pages={await namePages(pagesFor(actor))}
    />
  );
}
