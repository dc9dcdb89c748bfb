import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Cell, type Column } from "@/components/data-table/data-table";
import { formatPercent, formatTkr, formatWholeTkr } from "@/lib/domain/money";
import { differenceWord } from "../domain";
import type { BudgetPage } from "../queries";

type Line = BudgetPage["lines"][number];

/** An overspend speaks by its minus first, then by its colour. */
export const difference = (ore: number, locale: string): Cell =>
  ore < 0 ? { text: formatWholeTkr(ore, locale), look: "bad" } : formatWholeTkr(ore, locale);

/** A forecast that is worse than its budget has a plus, and the colour of one. */
function signed(ore: number | null, locale: string): Cell {
  if (ore === null) return null;
  return ore > 0 ? { text: `+${formatWholeTkr(ore, locale)}`, look: "bad" } : formatWholeTkr(ore, locale);
}

const amount = (ore: number | null | undefined, locale: string): Cell =>
  ore === null || ore === undefined ? null : formatTkr(ore, locale);

interface BudgetTableProps {
  budget: BudgetPage;
  /** Where the rows of a group's outcome are; undefined for who may not see them. */
  entriesOf?: ((group: string) => string) | undefined;
}

/** Groups as printed, with signed differences and their sum; what no line has, has no column. */
export async function BudgetTable({ budget, entriesOf }: BudgetTableProps) {
  const t = await getTranslations("budgets");
  const locale = await getLocale();
  const { total, toDate, changes } = budget;
  const usedOf = (part: { budgetOre: number; outcomeOre: number }) =>
    t("usedOf", { percent: formatPercent(part.outcomeOre / part.budgetOre, locale) });
  const num = (key: string, header: string, cell: (line: Line) => Cell): Column<Line> => ({
    ...{ key, header, cell },
    align: "num",
  });
  const used: Column<Line> = {
    key: "used",
    header: t("used"),
    width: total.forecastOre === null ? "22%" : "10%",
    hideOnPhone: true,
    cell: (line) =>
      line.budgetOre > 0
        ? { meter: line.outcomeOre, max: line.budgetOre, label: usedOf(line) }
        : { text: t("noBudget"), look: "muted" },
  };
  const noteOf = ({ kind, fundName, note }: Line) =>
    [kind === "income" ? t("kinds.income") : null, fundName, note].filter(Boolean).join(" · ");
  const columns: Column<Line>[] = [
    // What is written of a group needs the room, once there are forecasts to explain.
    {
      ...{ key: "group", header: t("group"), cell: (line: Line) => line.group, note: noteOf },
      ...(total.forecastOre !== null && { width: "30%" }),
    },
    ...(changes
      ? [
          num("before", t("revisionNumber", { number: changes.revision }), ({ id }) =>
            amount(changes.before[id], locale),
          ),
        ]
      : []),
    num("budget", t("budget"), (line) => formatTkr(line.budgetOre, locale)),
    ...(budget.hasOutcome
      ? [
          ...(toDate
            ? [{ ...num("toDate", t("toDate"), (line) => amount(line.toDateOre, locale)), hideOnPhone: true }]
            : []),
          num("outcome", t("outcome"), (line) => ({
            text: formatWholeTkr(line.outcomeOre, locale),
            ...(entriesOf &&
              line.entries > 0 && {
                href: entriesOf(line.group),
                label: t("toEntries", { group: line.group, sum: formatWholeTkr(line.outcomeOre, locale) }),
              }),
          })),
          num("difference", t(differenceWord(budget)), (line) => difference(line.differenceOre, locale)),
        ]
      : []),
    ...(total.forecastOre === null
      ? []
      : [
          num("forecast", t("forecast"), (line) => amount(line.forecastOre, locale)),
          num("beyond", t("beyond"), (line) => signed(line.beyondOre, locale)),
        ]),
    ...(budget.hasOutcome ? [used] : []),
  ];
  return (
    <DataTable
      caption={t(budget.hasOutcome ? "caption" : "captionBudget", { year: String(budget.year) })}
      columns={columns}
      rows={budget.lines}
      phone="scroll"
      footer={[
        {
          key: "sum",
          cells: {
            group: t("sum"),
            before: amount(changes?.totalOre, locale),
            budget: formatTkr(total.budgetOre, locale),
            toDate: amount(toDate?.budgetOre, locale),
            outcome: formatWholeTkr(total.outcomeOre, locale),
            difference: difference(total.differenceOre, locale),
            beyond: signed(total.beyondOre, locale),
            forecast: total.forecastOre !== null && formatWholeTkr(total.forecastOre, locale),
            used: total.budgetOre > 0 && usedOf(total),
          },
        },
      ]}
    />
  );
}
