import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { matrixFilter } from "@/lib/features/deliveries";
import { getMatrix } from "@/lib/features/deliveries/server";
import { MatrixPage } from "@/lib/features/deliveries/ui/matrix-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deliveries"))("matrix.title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office } = await params;
  const { filter, isBad } = readSearchParams(matrixFilter, await searchParams);
  const { actor, data } = await readPage(office, "delivery:read", ({ db, actor: reader, locale }) =>
    getMatrix(db, reader, locale, filter),
  );
  return <MatrixPage actor={actor} matrix={data} filter={filter} hasBadFilter={isBad} />;
}
