import { getLocale, getTranslations } from "next-intl/server";
import type { Column } from "@/components/data-table/data-table";
import { Anchor } from "@/components/ui/anchor";
import { Mark } from "@/components/ui/mark";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { SystemFilter, SystemItem, SystemSort } from "../schema";

/** The choices that differ from none, as they stand in an address. */
export function choicesOf({ vendor, windUp, status, sort }: SystemFilter): Record<string, string> {
  const all = { vendor, windUp: windUp?.toString(), status, sort: sort === "name" ? undefined : sort };
  return Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

/** Counts are asked for from the most. */
const fromMost: SystemSort[] = ["municipalities", "deliveries", "stopped"];

interface ColumnsFor {
  office: string;
  filter: SystemFilter;
  /** The office's day, ISO. */
  today: string;
  /** Whose systems they are: one municipality has no number of municipalities. */
  isOneMunicipality: boolean;
}

export async function systemColumns({
  office,
  filter,
  today,
  isOneMunicipality,
}: ColumnsFor): Promise<Column<SystemItem>[]> {
  const t = await getTranslations("systems");
  const locale = await getLocale();
  const sortable = (key: SystemSort) => {
    const first = fromMost.includes(key) ? `-${key}` : key;
    const sort = filter.sort === first ? (first === key ? `-${key}` : key) : first;
    return {
      sortHref: paths.systems(office, { ...choicesOf(filter), sort }),
      ...(filter.sort.replace("-", "") === key && {
        sorted: filter.sort === key ? ("asc" as const) : ("desc" as const),
      }),
    };
  };
  const count = (row: SystemItem, value: number, choice: Record<string, string>, label: string) =>
    value > 0 ? (
      <Anchor
        className="inline-block min-w-6 text-right"
        href={paths.deliveries(office, { system: row.key, ...choice })}
        aria-label={label}
      >
        {value}
      </Anchor>
    ) : (
      <span className="text-muted">0</span>
    );
  const municipalities: Column<SystemItem> = {
    key: "municipalities",
    header: t("list.municipalities"),
    align: "num",
    cell: (row) => row.municipalities,
    ...sortable("municipalities"),
  };
  return [
    { key: "name", header: t("system"), cell: (row) => row.name, ...sortable("name") },
    { key: "vendor", header: t("vendor"), cell: (row) => row.vendor?.name, ...sortable("vendor") },
    ...(isOneMunicipality ? [] : [municipalities]),
    {
      key: "deliveries",
      header: t("list.deliveries"),
      align: "num",
      cell: (row) =>
        count(row, row.deliveries, {}, t("list.deliveriesOf", { count: row.deliveries, name: row.name })),
      note: (row) => row.deliveries > 0 && t("list.ofWhich", { going: row.going, approved: row.approved }),
      ...sortable("deliveries"),
    },
    {
      key: "stopped",
      header: t("list.stopped"),
      cell: (row) =>
        row.stopped > 0 && (
          <Mark tone="stop">
            <Anchor
              href={paths.deliveries(office, { system: row.key, blocked: "any" })}
              aria-label={t("list.stoppedOf", { count: row.stopped, name: row.name })}
            >
              {t("list.stoppedCount", { count: row.stopped })}
            </Anchor>
          </Mark>
        ),
      ...sortable("stopped"),
    },
    {
      key: "windUp",
      header: t("list.nextWindUp"),
      cell: (row) => row.windUpOn && formatTableDay(row.windUpOn, locale),
      note: (row) => row.windUpOn !== null && row.windUpOn < today && t("overdue"),
      ...sortable("windUp"),
    },
  ];
}
