import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { leaveOutMissing, readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { matrixFilter } from "@/lib/features/deliveries/deliveries";
import { getMatrix } from "@/lib/features/deliveries/deliveries/server";
import { MatrixPage } from "@/lib/features/deliveries/deliveries/ui/matrix-page";
import { matrixList } from "@/lib/features/deliveries/deliveries/list";
import { listSavedViews } from "@/lib/features/records/saved-views/server";
import { ViewsMenu } from "@/lib/features/records/saved-views/ui/views-menu";
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
  const address = await searchParams;
  const asked = readSearchParams(matrixFilter, address);
  const { actor, data } = await readPage(office, "delivery:read", async ({ db, actor: reader, locale }) => {
    const matrix = await getMatrix(db, reader, locale, asked.filter);
    const { filter, ignored } = leaveOutMissing(asked.filter, {
      vendor: matrix.vendors.map(({ key }) => key),
    });
    const views = await listSavedViews(db, reader, matrixList);
    const shown = ignored.length ? await getMatrix(db, reader, locale, filter) : matrix;
    return { views, ignored, list: { filter, matrix: shown } };
  });
  const ignored = [...asked.ignored, ...data.ignored];
  const menu = <ViewsMenu actor={actor} list={matrixList} views={data.views.items} address={address} />;
  return <MatrixPage actor={actor} {...data.list} ignored={ignored} end={menu} />;
}
