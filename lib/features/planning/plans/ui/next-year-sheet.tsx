import { getTranslations } from "next-intl/server";
import { barChart } from "@/components/charts/bar-chart";
import { Chart } from "@/components/charts/chart";
import { DataTable } from "@/components/data-table/data-table";
import { Sheet } from "@/components/layout/sheet";
import type { PlanProgress } from "../queries";
import type { PlanWords } from "./parts/words";

interface NextYearSheetProps {
  next: NonNullable<PlanProgress["next"]>;
  words: PlanWords;
}

/** What the plan in force says of the coming year. */
export async function NextYearSheet({ next: { year, items }, words }: NextYearSheetProps) {
  const t = await getTranslations("planning.council.next");
  const quarters = [1, 2, 3, 4].map((quarter) => `${year}-${quarter}`);
  const count = (quarter: string) => items.filter(({ plannedFor }) => plannedFor === quarter).length;
  const said = t("answer", { year: String(year), count: items.length });
  return (
    <Sheet title={t("title")} aside={String(year)}>
      <p className="answer">{said}</p>
      {items.length > 0 && (
        <Chart
          title={t("chart", { year: String(year) })}
          description={quarters
            .map((quarter) => t("quarterHas", { quarter: words.quarter(quarter), count: count(quarter) }))
            .join(", ")}
          drawings={barChart({
            categories: quarters.map(words.short),
            series: [{ name: t("planned"), look: "plan", values: quarters.map(count) }],
            format: String,
          })}
          tableLabel={t("table")}
          table={
            <DataTable
              caption={t("chart", { year: String(year) })}
              rows={quarters}
              columns={[
                {
                  key: "quarter",
                  header: t("quarter"),
                  onPhone: "title",
                  nowrap: true,
                  cell: words.quarter,
                },
                { key: "planned", header: t("planned"), align: "num", cell: count },
                {
                  key: "names",
                  header: t("deliveries"),
                  cell: (quarter) =>
                    items
                      .filter(({ plannedFor }) => plannedFor === quarter)
                      .map(words.fullName)
                      .join(" · "),
                },
              ]}
            />
          }
        />
      )}
    </Sheet>
  );
}
