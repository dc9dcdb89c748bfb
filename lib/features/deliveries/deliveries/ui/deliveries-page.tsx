import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { ExportMenu } from "@/components/data-table/export-menu";
import { FilterBar, Pager } from "@/components/data-table/filter-bar";
import { IgnoredChoices } from "@/components/data-table/ignored-choices";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { formatTableDay, partsOfQuarter } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { Page } from "@/lib/domain/list";
import type { Ignored } from "@/lib/domain/search-params";
import { type DeliveryFilter, type DeliveryItem, type DeliverySort } from "../schema";
import { stoppedBy, deliveryStatuses, statusGroups, type StatusGroup } from "@/lib/domain/delivery";
import type { listFilterChoices } from "../queries";
import { StatusMark, StopMark, stopNote } from "./marks";
import { exportLinks } from "@/lib/features/records/exports";
import { exportDeliveriesOperation } from "../api";

interface DeliveriesPageProps {
  office: string;
  page: Page<DeliveryItem>;
  /** Of the whole list, not of this page of it. */
  count: number;
  filter: DeliveryFilter;
  /** The address's choices that do not exist, or no more. */
  ignored: Ignored[];
  choices: Awaited<ReturnType<typeof listFilterChoices>>;
  /** What stands to the right of the filters: other rooms' menus. */
  end: ReactNode;
}

/** Every delivery the reader may see, sorted and filtered by the address. */
export async function DeliveriesPage(props: DeliveriesPageProps) {
  const { office, page, count, filter, ignored, choices, end } = props;
  const t = await getTranslations("deliveries");
  const shell = await getTranslations("shell");
  const chosen = choicesOf(filter);
  const isFiltered = Object.keys(chosen).some((key) => key !== "sort");
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        facts={[{ label: t("count", { count }) }]}
        actions={<ButtonLink href={paths.matrix(office)}>{t("matrix.open")}</ButtonLink>}
      />
      <IgnoredChoices
        title={shell("ignored")}
        ignored={ignored}
        names={{
          municipality: t("list.municipality"),
          system: t("list.system"),
          phase: t("list.phase"),
          status: t("list.status"),
          vendor: t("list.vendor"),
          blocked: t("list.blocked"),
          plan: t("list.plan"),
          sort: t("list.sort"),
        }}
      />
      <Filters office={office} filter={filter} choices={choices} isFiltered={isFiltered} end={end} />
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
function choicesOf({ cursor: _cursor, limit: _limit, sort, ...choices }: DeliveryFilter) {
  const all = {
    ...choices,
    sort: sort === "municipality" ? undefined : sort,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

interface FiltersProps extends Pick<DeliveriesPageProps, "office" | "filter" | "choices" | "end"> {
  isFiltered: boolean;
}

async function Filters({ office, filter, choices, isFiltered, end }: FiltersProps) {
  const t = await getTranslations("deliveries");
  const exports = await getTranslations("exports");
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
  const groups = Object.keys(statusGroups) as StatusGroup[];
  const plans = plansOf(choices.quarters, filter.plan).map((value) => {
    const [kind, year = "", quarter = ""] = value.split("-");
    return { value, label: t(`list.plans.${kind as "late" | "planned" | "approved"}`, { year, quarter }) };
  });
  return (
    <FilterBar
      action={paths.deliveries(office)}
      label={t("list.filters")}
      applyLabel={t("list.apply")}
      {...(filter.sort !== "municipality" && { keep: { sort: filter.sort } })}
      {...(isFiltered && { clear: { href: paths.deliveries(office), label: t("list.clear") } })}
      end={
        <>
          {end}
          <ExportMenu
            label={exports("menu")}
            hrefs={exportLinks(exportDeliveriesOperation, office, choicesOf(filter))}
          />
        </>
      }
      filters={[
        select("municipality", t("list.municipality"), filter.municipality, choices.municipalities),
        select("system", t("list.system"), filter.system, choices.systems),
        ...(choices.vendors.length > 1
          ? [select("vendor", t("list.vendor"), filter.vendor, choices.vendors)]
          : []),
        select("phase", t("list.phase"), filter.phase, choices.phases),
        select(
          "status",
          t("list.status"),
          filter.status,
          [...groups, ...deliveryStatuses].map((value) => ({ value, label: t(`status.${value}`) })),
        ),
        select("blocked", t("list.blocked"), filter.blocked, [
          { value: "any", label: t("list.anyStop") },
          ...stoppedBy.map((value) => ({ value, label: t(`stoppedBy.${value}`) })),
        ]),
        ...(choices.quarters.length > 0 || filter.plan
          ? [select("plan", t("list.plan"), filter.plan, plans)]
          : []),
      ]}
    />
  );
}

/**
 * What can be asked of the plan: what is late, and each quarter's plan; a quarter's approvals only
 * when the address asks.
 */
const plansOf = (quarters: string[], chosen: string | undefined): string[] => [
  ...new Set(["late", ...(chosen ? [chosen] : []), ...quarters.map((quarter) => `planned-${quarter}`)]),
];

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
  const stop = await stopNote(locale);
  return [
    {
      key: "system",
      header: t("list.system"),
      cell: (row) => row.system.name,
      // Whoever asks what is stopped wants to read why.
      note: (row) =>
        [row.kind !== "ordinary" && t(`kindShort.${row.kind}`), filter.blocked && row.blocked?.reason]
          .filter(Boolean)
          .join(". "),
      ...sortable("system"),
    },
    {
      key: "municipality",
      header: t("list.municipality"),
      cell: (row) => row.municipality.name,
      ...sortable("municipality"),
    },
    {
      key: "phase",
      header: t("list.phase"),
      cell: (row) => row.phase.name,
      ...sortable("phase"),
    },
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
      cell: (row) => row.blocked && <StopMark blocked={row.blocked} />,
      note: stop,
    },
    ...(filter.plan
      ? [
          {
            key: "planned",
            header: t("list.planned"),
            nowrap: true,
            cell: ({ plannedFor }: DeliveryItem) =>
              plannedFor && t("list.quarter", partsOfQuarter(plannedFor)),
            ...sortable("planned"),
          },
        ]
      : []),
    {
      key: "points",
      header: t("list.points"),
      align: "num",
      ...sortable("points"),
      cell: ({ controlPoints: { total, done } }) => t("list.pointsOf", { left: total - done, total }),
    },
    {
      key: "updatedAt",
      header: t("list.updatedAt"),
      cell: (row) => formatTableDay(row.updatedAt, locale),
      hideOnPhone: true,
      nowrap: true,
      ...sortable("updatedAt"),
    },
  ];
}
