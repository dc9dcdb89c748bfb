import { getLocale, getTranslations } from "next-intl/server";
import { barChart } from "@/components/charts/bar-chart";
import { Chart } from "@/components/charts/chart";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { formatPercent, formatWholeTkr } from "@/lib/domain/money";
import { drawnLines } from "../domain";
import type { BudgetPage } from "../queries";

interface BudgetChartProps {
  budget: BudgetPage;
  unit: string;
  /** Where on the page its table stands. */
  tableId: string;
}

/**
 * What each group was given, what it has cost and is expected to, the greatest alone where they are
 * many; how much of the year has gone. Its table is the page's own.
 */
export async function BudgetChart({ budget: { lines, total, yearGone }, unit, tableId }: BudgetChartProps) {
  const t = await getTranslations("budgets");
  const locale = await getLocale();
  const format = (ore: number) => formatWholeTkr(ore, locale);
  const withUnit = (ore: number) => `${format(ore)} ${unit}`;
  const { shown, others } = drawnLines(lines);
  const bars = [...shown, ...others];
  const drawings = barChart({
    categories: [
      ...shown.map((line) => line.group),
      ...others.map(({ kind, count }) => t(`chart.others.${kind}`, { count })),
    ],
    series: [
      { name: t("budget"), look: "plan", values: bars.map((bar) => bar.budgetOre) },
      { name: t("outcome"), look: "actual", values: bars.map((bar) => bar.outcomeOre) },
      ...(total.forecastOre === null
        ? []
        : [{ name: t("forecast"), look: "third" as const, values: bars.map((bar) => bar.forecastOre) }]),
    ],
    format,
  });
  const said = [
    t("chart.description", {
      budget: withUnit(total.budgetOre),
      outcome: withUnit(total.outcomeOre),
      percent: formatPercent(total.budgetOre > 0 ? total.outcomeOre / total.budgetOre : 0, locale),
    }),
    yearGone !== null && t("chart.yearGone", { percent: formatPercent(yearGone, locale) }),
    total.forecastOre !== null &&
      total.beyondOre !== null &&
      t(total.beyondOre > 0 ? "chart.over" : "chart.under", {
        forecast: withUnit(total.forecastOre),
        difference: withUnit(Math.abs(total.beyondOre)),
      }),
  ].filter((sentence) => sentence !== false);
  return (
    <Sheet title={t("chart.title")} aside={unit}>
      <p>{said.join(" ")}</p>
      <Chart
        drawings={drawings}
        title={t("chart.title")}
        description={said.join(" ")}
        table={
          <p className="text-sm">
            <Anchor href={`#${tableId}`}>{t("chart.table")}</Anchor>
          </p>
        }
      />
    </Sheet>
  );
}
