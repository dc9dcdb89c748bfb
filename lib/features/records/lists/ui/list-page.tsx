import { readerOf } from "@/lib/domain/actor";
import type { ComponentProps, ReactNode } from "react";
import type { z } from "zod";
import { DataTable } from "@/components/data-table/data-table";
import { Chosen } from "@/components/data-table/chosen";
import { Pager } from "@/components/data-table/filter-bar";
import { IgnoredChoices } from "@/components/data-table/ignored-choices";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import type { ListView } from "@/lib/domain/list-columns";
import type { ListPick } from "@/lib/domain/list-description";
import { formatCount } from "@/lib/domain/money";
import { chosenInWords, chosenOf, isOffered, orderInWords } from "../domain";
import type { OpenedPage } from "../queries";
import { ListFilters } from "./list-filters";
import { pageColumns } from "./page-columns";

/** Additions of a room to the page of its list. */
export interface ListExtras {
  /** Replaces the list's own title. */
  title?: string;
  facts?: { label?: ReactNode; value?: ReactNode }[];
  actions?: ReactNode;
  /** Between the pages that the list stands among, above its head. */
  nav?: ReactNode;
  /** Content between the head and the filters. */
  notice?: ReactNode;
  /** No filters: for a reader who has only one row. */
  hasNoFilters?: boolean;
  sheet?: { title: string; aside?: ReactNode };
  /** Replace the list's own texts for no rows at all, and for no rows that match the filters. */
  empty?: { title: string; hint?: string };
  emptyChoice?: string;
}

interface ListPageProps<R extends z.ZodType, I extends z.ZodType, V> {
  opened: OpenedPage<R, I, V>;
  extras: ListExtras;
  /** The reader's saved views of the list. */
  views: ReactNode;
}

/** The page of any list: head, filters, table and pager. */
export function ListPage<R extends z.ZodType, I extends z.ZodType, V>(props: ListPageProps<R, I, V>) {
  const { opened, extras, views } = props;
  const { list, view, page, ignored } = opened;
  const { t, actor } = view;
  const { href } = list;
  const names = Object.entries(list.filters).map(([name, { label }]) => [name, t(label)]);
  return (
    <Main id="main">
      {extras.nav}
      <PageHead
        title={extras.title ?? t(`${list.words}.title`)}
        facts={extras.facts ?? []}
        actions={extras.actions}
      />
      <IgnoredChoices
        title={t("shell.ignored")}
        ignored={ignored}
        names={{ ...Object.fromEntries(names), sort: t("lists.sort") }}
      />
      {extras.notice}
      {!extras.hasNoFilters && <ListFilters list={list} view={view} views={views} />}
      <ChosenLine opened={opened} hasFields={!extras.hasNoFilters} />
      <Sheet flush {...extras.sheet}>
        <DataTable<z.output<R>>
          caption={t(`${list.words}.title`)}
          columns={pageColumns(list, view, page.items)}
          rows={page.items}
          {...(href && { rowHref: (row) => href(row, view) })}
          {...(list.pick?.isShown(view) && { pick: pickOf(list.pick, view) })}
          empty={<Empty {...props} />}
        />
      </Sheet>
      <Where opened={opened} office={actor.office.key} />
    </Main>
  );
}

/** Choosing rows, in the reader's words. */
const pickOf = <Row,>(
  { page, label, named, may }: ListPick<Row>,
  view: ListView,
): NonNullable<ComponentProps<typeof DataTable<Row>>["pick"]> => ({
  action: page(view.actor.office.key),
  named,
  may: (row) => may(row, view),
  words: {
    column: view.t("lists.pick.column"),
    choose: view.t("lists.pick.choose", { name: "#" }),
    all: view.t("lists.pick.all"),
    one: view.t("lists.pick.one"),
    many: view.t("lists.pick.many", { count: "#" }),
    most: view.t("lists.pick.most", { count: "#" }),
    clear: view.t("lists.pick.clear"),
    submit: view.t(label),
  },
});

interface ChosenLineProps<R extends z.ZodType, I extends z.ZodType, V> {
  opened: OpenedPage<R, I, V>;
  hasFields: boolean;
}

/** What the list is chosen by beside its fields; in print also its order and what is left out. */
function ChosenLine<R extends z.ZodType, I extends z.ZodType, V>(props: ChosenLineProps<R, I, V>) {
  const { list, view, page, count, before } = props.opened;
  const { t, actor, locale } = view;
  const isInField = (name: string) => props.hasFields && isOffered(list.filters[name]!, view);
  const number = (value: number) => formatCount(value, locale);
  const to = before + page.items.length;
  const order = orderInWords(list, view);
  const leftOut = { from: number(before + 1), to: number(to), total: number(count) };
  return (
    <Chosen
      label={t("lists.filters")}
      items={chosenInWords(list.filters, view).filter(({ name }) => !isInField(name))}
      clear={{ href: list.page(actor.office.key, {}), label: t("lists.clear") }}
      more={[
        ...(order === null ? [] : [t("lists.order", { order })]),
        ...(before > 0 || to < count ? [t("lists.leftOut", leftOut)] : []),
      ]}
    />
  );
}

function Empty<R extends z.ZodType, I extends z.ZodType, V>({ opened, extras }: ListPageProps<R, I, V>) {
  const { list, view } = opened;
  const { t, actor } = view;
  const isFiltered = Object.keys(chosenOf(list.order, view)).some((name) => name !== "sort");
  if (!isFiltered) {
    const hint = `${list.words}.list.noneHint`;
    const { title = t(`${list.words}.list.none`), hint: own } = extras.empty ?? {};
    return (
      <EmptyState title={title}>
        {own ?? (t.has(hint) ? t(hint, { reader: readerOf(actor) }) : undefined)}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={extras.emptyChoice ?? t(`${list.words}.list.empty`)}
      action={<ButtonLink href={list.page(actor.office.key, {})}>{t("lists.clear")}</ButtonLink>}
    >
      {t("lists.emptyHint")}
    </EmptyState>
  );
}

interface WhereProps {
  opened: Pick<OpenedPage<z.ZodType, z.ZodType, unknown>, "view" | "page" | "count" | "before"> & {
    list: { order: string | undefined; page: (office: string, choices: Record<string, string>) => string };
  };
  office: string;
}

/** "51–100 av 440" with links to other pages; nothing when the list has only one page. */
function Where({ opened: { list, view, page, count, before }, office }: WhereProps) {
  const { t, locale, filter } = view;
  const isFirst = filter["cursor"] === undefined;
  if (isFirst && page.nextCursor === null) return null;
  const choices = chosenOf(list.order, view);
  const [from, to, total] = [before + 1, before + page.items.length, count].map((n) =>
    formatCount(n, locale),
  );
  return (
    <Pager
      label={t("lists.pages")}
      {...(!isFirst && { previous: { href: list.page(office, choices), label: t("lists.first") } })}
      {...(page.nextCursor !== null && {
        next: { href: list.page(office, { ...choices, cursor: page.nextCursor }), label: t("lists.next") },
      })}
    >
      {page.items.length > 0 && t("lists.range", { from: from ?? "", to: to ?? "", total: total ?? "" })}
    </Pager>
  );
}
