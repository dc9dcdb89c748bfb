import { getLocale, getTranslations } from "next-intl/server";
import { barChart } from "@/components/charts/bar-chart";
import { Chart } from "@/components/charts/chart";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { formatTkr } from "@/lib/domain/money";
import { amountsOf } from "../domain";
import type { CostShareList } from "../schema";

interface CostShareChartProps {
  shares: CostShareList;
  own: string[];
  unit: string;
  /** Where on the page its table stands. */
  tableId: string;
}

/**
 * The newest year's amounts, the largest first: three years side by side differ by a few per cent
 * and would only be a thicket. The table above has them all.
 */
export async function CostShareChart({ shares, own, unit, tableId }: CostShareChartProps) {
  const t = await getTranslations("costShares");
  const locale = await getLocale();
  const newest = shares.total.amounts.at(-1);
  const amounts = newest ? amountsOf(shares.items, newest.year) : [];
  const [first, last] = [amounts[0], amounts.at(-1)];
  if (!newest || !first || !last) return null;
  const year = String(newest.year);
  const format = (ore: number) => formatTkr(ore, locale);
  const withUnit = (ore: number) => `${format(ore)} ${unit}`;
  const drawings = barChart({
    categories: amounts.map(({ municipality: { code, name } }) =>
      own.includes(code) ? `${name} (${t("yours").toLowerCase()})` : name,
    ),
    series: [{ name: year, look: "actual", values: amounts.map(({ maxOre }) => maxOre) }],
    format,
  });
  return (
    <Sheet title={t("chart.title", { year })} aside={t("chart.aside", { unit })}>
      <Chart
        drawings={drawings}
        title={t("chart.title", { year })}
        description={t("chart.description", {
          first: first.municipality.name,
          firstAmount: withUnit(first.maxOre),
          last: last.municipality.name,
          lastAmount: withUnit(last.maxOre),
          total: withUnit(newest.maxOre),
        })}
        table={
          <p className="text-sm">
            <Anchor href={`#${tableId}`}>{t("chart.table")}</Anchor>
          </p>
        }
      />
    </Sheet>
  );
}
