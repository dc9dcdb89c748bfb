import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { SearchParams } from "@/lib/domain/search-params";
import type { Words } from "@/lib/domain/text";
import type { ListSource, OpenedPage } from "@/lib/features/records/lists/server";
import { ListPage, type ListExtras } from "@/lib/features/records/lists/ui/list-page";
import { ViewsMenu } from "@/lib/features/records/saved-views/ui/views-menu";
import { openList } from "./open-list";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

/** The page of a list; `extras` is what its room adds to it. */
export const listPage = <R extends z.ZodType, I extends z.ZodType, V>(
  source: ListSource<R, I, V>,
  extras: (opened: OpenedPage<R, I, V>) => ListExtras = () => ({}),
) =>
  async function Page({ params, searchParams }: PageProps) {
    const { office } = await params;
    const address = await searchParams;
    const opened = await openList(source, office, address);
    const views = (
      <ViewsMenu actor={opened.view.actor} list={opened.list} views={opened.savedViews} address={address} />
    );
    return <ListPage opened={opened} extras={extras(opened)} views={views} />;
  };

/** The browser's title of a list's page. */
export const listTitle = (list: { words: string }) =>
  async function generateMetadata(): Promise<Metadata> {
    const t = (await getTranslations()) as unknown as Words;
    return { title: t(`${list.words}.title`) };
  };
