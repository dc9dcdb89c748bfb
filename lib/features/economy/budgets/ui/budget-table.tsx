import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Cell, type Column } from "@/components/data-table/data-table";
import { formatPercent, formatTkr } from "@/lib/domain/money";
import { differenceWord } from "../domain";
import type { BudgetPage } from "../queries";

type Line = BudgetPage["lines"][number];

/** An overspend speaks by its minus first, then by its colour. */
const difference = (ore: number, locale: string): Cell =>
  ore < 0 ? { text: formatTkr(ore, locale), look: "bad" } : formatTkr(ore, locale);

/** A forecast beyond its budget has a plus, and the colour of one. */
function signed(ore: number | null, locale: string): Cell {
  if (ore === null) return null;
  return ore > 0 ? { text: `+${formatTkr(ore, locale)}`, look: "bad" } : formatTkr(ore, locale);
}

/** Expense groups as printed, with signed differences and their sum. */
export async function BudgetTable({ budget }: { budget: BudgetPage }) {
  const t = await getTranslations("budgets");
  const locale = await getLocale();
  const { total } = budget;
  const usedOf = (part: { budgetOre: number; outcomeOre: number }) =>
    t("usedOf", { percent: formatPercent(part.outcomeOre / part.budgetOre, locale) });
  const forecast: Column<Line> = {
    key: "forecast",
    header: t("forecast"),
    align: "num",
    cell: (line) => (line.forecastOre === null ? null : formatTkr(line.forecastOre, locale)),
  };
  const beyond: Column<Line> = {
    key: "beyond",
    header: t("beyond"),
    align: "num",
    cell: (line) => signed(line.beyondOre, locale),
  };
  const outcome: Column<Line>[] = [
    {
      key: "outcome",
      header: t("outcome"),
      align: "num",
      cell: (line) => formatTkr(line.outcomeOre, locale),
    },
    {
      key: "difference",
      header: t(differenceWord(budget)),
      align: "num",
      cell: (line) => difference(line.differenceOre, locale),
    },
  ];
  const used: Column<Line> = {
    key: "used",
    header: t("used"),
    width: "26%",
    hideOnPhone: true,
    cell: (line) =>
      line.budgetOre > 0
        ? { meter: line.outcomeOre, max: line.budgetOre, label: usedOf(line) }
        : { text: t("noBudget"), look: "muted" },
  };
  const columns: Column<Line>[] = [
    { key: "group", header: t("group"), cell: (line) => line.group, note: (line) => line.note },
    { key: "budget", header: t("budget"), align: "num", cell: (line) => formatTkr(line.budgetOre, locale) },
    ...(budget.hasOutcome ? outcome : []),
    ...(total.forecastOre === null ? [] : [forecast, beyond]),
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
            budget: formatTkr(total.budgetOre, locale),
            outcome: formatTkr(total.outcomeOre, locale),
            difference: difference(total.differenceOre, locale),
            beyond: signed(total.beyondOre, locale),
            forecast: total.forecastOre !== null && formatTkr(total.forecastOre, locale),
            used: total.budgetOre > 0 && usedOf(total),
          },
        },
      ]}
    />
  );
}
