import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { leaveOutMissing, readSearchParams, type SearchParams } from "@/lib/domain/search-params";
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
  const asked = readSearchParams(matrixFilter, await searchParams);
  const { actor, data } = await readPage(office, "delivery:read", async ({ db, actor: reader, locale }) => {
    const matrix = await getMatrix(db, reader, locale, asked.filter);
    const { filter, ignored } = leaveOutMissing(asked.filter, {
      vendor: matrix.vendors.map(({ key }) => key),
    });
    return { filter, ignored, matrix: ignored.length ? await getMatrix(db, reader, locale, filter) : matrix };
  });
  return <MatrixPage actor={actor} {...data} ignored={[...asked.ignored, ...data.ignored]} />;
}
