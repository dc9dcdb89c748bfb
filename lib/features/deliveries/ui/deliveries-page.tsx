import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { FilterBar, Pager } from "@/components/data-table/filter-bar";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { Flag } from "@/components/ui/notice";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { Page } from "@/lib/domain/list";
import {
  blockedBy,
  deliveryStatuses,
  type DeliveryFilter,
  type DeliveryItem,
  type DeliverySort,
} from "../schema";
import type { listFilterChoices } from "../queries";
import { BlockedMark, StatusMark } from "./marks";

interface DeliveriesPageProps {
  office: string;
  page: Page<DeliveryItem>;
  filter: DeliveryFilter;
  /** The address held choices that do not exist. */
  hasBadFilter: boolean;
  choices: Awaited<ReturnType<typeof listFilterChoices>>;
}

/** Every delivery the reader may see, sorted and filtered by the address. */
export async function DeliveriesPage({ office, page, filter, hasBadFilter, choices }: DeliveriesPageProps) {
  const t = await getTranslations("deliveries");
  const chosen = choicesOf(filter);
  const isFiltered = Object.keys(chosen).some((key) => key !== "sort");
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        facts={[{ label: t("lead") }]}
        actions={<ButtonLink href={paths.matrix(office)}>{t("matrix.open")}</ButtonLink>}
      />
      {hasBadFilter && <Flag tone="stop" title={t("list.badFilter")} />}
      <Filters office={office} filter={filter} choices={choices} isFiltered={isFiltered} />
      <Sheet flush>
        <DataTable
          caption={t("title")}
          columns={await columnsFor(office, filter)}
          rows={page.items}
          rowKey={(row) => row.id}
          rowHref={(row) => paths.delivery(office, row.id)}
          empty={
            <EmptyState
              title={isFiltered ? t("list.empty") : t("list.none")}
              action={
                isFiltered && <ButtonLink href={paths.deliveries(office)}>{t("list.clear")}</ButtonLink>
              }
            >
              {isFiltered ? t("list.emptyHint") : t("list.noneHint")}
            </EmptyState>
          }
        />
      </Sheet>
      {(page.nextCursor || filter.cursor) && (
        <Pager
          label={t("list.pages")}
          {...(filter.cursor && {
            previous: { href: paths.deliveries(office, chosen), label: t("list.first") },
          })}
          {...(page.nextCursor && {
            next: {
              href: paths.deliveries(office, { ...chosen, cursor: page.nextCursor }),
              label: t("list.next"),
            },
          })}
        />
      )}
    </Main>
  );
}

/** The choices that differ from none, as they stand in an address. */
function choicesOf({ municipality, system, status, phase, blocked, sort }: DeliveryFilter) {
  const all = {
    municipality,
    system,
    status,
    phase,
    blocked,
    sort: sort === "municipality" ? undefined : sort,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

interface FiltersProps extends Pick<DeliveriesPageProps, "office" | "filter" | "choices"> {
  isFiltered: boolean;
}

async function Filters({ office, filter, choices, isFiltered }: FiltersProps) {
  const t = await getTranslations("deliveries");
  const all = { value: "", label: t("list.all") };
  const select = (
    name: string,
    label: string,
    value: string | undefined,
    options: typeof choices.systems,
  ) => ({
    kind: "select" as const,
    name,
    label,
    ...(value && { value }),
    options: [all, ...options],
  });
  return (
    <FilterBar
      action={paths.deliveries(office)}
      label={t("list.filters")}
      applyLabel={t("list.apply")}
      {...(filter.sort !== "municipality" && { keep: { sort: filter.sort } })}
      {...(isFiltered && { clear: { href: paths.deliveries(office), label: t("list.clear") } })}
      filters={[
        select("municipality", t("list.municipality"), filter.municipality, choices.municipalities),
        select("system", t("list.system"), filter.system, choices.systems),
        select("phase", t("list.phase"), filter.phase, choices.phases),
        select(
          "status",
          t("list.status"),
          filter.status,
          deliveryStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
        ),
        select("blocked", t("list.blocked"), filter.blocked, [
          { value: "any", label: t("list.anyStop") },
          ...blockedBy.map((value) => ({ value, label: t(`blockedBy.${value}`) })),
        ]),
      ]}
    />
  );
}

async function columnsFor(office: string, filter: DeliveryFilter): Promise<Column<DeliveryItem>[]> {
  const t = await getTranslations("deliveries");
  const locale = await getLocale();
  const sortable = (key: DeliverySort) => {
    const isAscending = filter.sort === key;
    const sort = isAscending ? `-${key}` : key;
    return {
      sortHref: paths.deliveries(office, { ...choicesOf(filter), sort }),
      ...(filter.sort.replace("-", "") === key && {
        sorted: isAscending ? ("asc" as const) : ("desc" as const),
      }),
    };
  };
  return [
    {
      key: "system",
      header: t("list.system"),
      cell: (row) => row.system.name,
      note: (row) => t(`kindShort.${row.kind}`),
      ...sortable("system"),
    },
    {
      key: "municipality",
      header: t("list.municipality"),
      cell: (row) => row.municipality.name,
      ...sortable("municipality"),
    },
    { key: "phase", header: t("list.phase"), cell: (row) => row.phase.name, ...sortable("phase") },
    {
      key: "status",
      header: t("list.status"),
      cell: (row) => <StatusMark status={row.status} />,
      ...sortable("status"),
    },
    {
      key: "blocked",
      header: t("list.blocked"),
      ...sortable("blocked"),
      cell: (row) => row.blocked && <BlockedMark blocked={row.blocked} />,
      note: (row) => row.blocked && t("list.since", { date: formatTableDay(row.blocked.since, locale) }),
    },
    {
      key: "points",
      header: t("list.points"),
      align: "num",
      cell: ({ controlPoints: { total, done } }) => t("list.pointsOf", { left: total - done, total }),
    },
    {
      key: "updatedAt",
      header: t("list.updatedAt"),
      cell: (row) => formatTableDay(row.updatedAt, locale),
      hideOnPhone: true,
      ...sortable("updatedAt"),
    },
  ];
}
