import { getTranslations } from "next-intl/server";
import { barChart } from "@/components/charts/bar-chart";
import { Chart } from "@/components/charts/chart";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import type { QuarterCount } from "../queries";

/** Quarter by quarter: what the plan said and what was approved. The table has the same figures. */
export async function QuartersSheet({ quarters }: { quarters: QuarterCount[] }) {
  const t = await getTranslations("overview.quarters");
  const name = ({ quarter, year }: QuarterCount) =>
    t("name", { quarter: String(quarter), year: String(year) });
  const [planned, approved] = (["planned", "approved"] as const).map((key) =>
    quarters.reduce((sum, each) => sum + each[key], 0),
  );
  if (planned === 0)
    return (
      <Sheet title={t("title")}>
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      </Sheet>
    );
  const drawings = barChart({
    categories: quarters.map(name),
    series: [
      { name: t("planned"), look: "plan", values: quarters.map((each) => each.planned) },
      { name: t("approved"), look: "actual", values: quarters.map((each) => each.approved) },
    ],
    format: String,
    direction: "columns",
  });
  return (
    <Sheet title={t("title")}>
      <Chart
        drawings={drawings}
        title={t("title")}
        description={t("description", { planned: planned ?? 0, approved: approved ?? 0 })}
        tableLabel={t("table")}
        table={
          <DataTable
            caption={t("title")}
            rows={quarters}
            phone="scroll"
            columns={[
              { key: "quarter", header: t("quarter"), cell: name },
              { key: "planned", header: t("planned"), align: "num", cell: (row) => row.planned },
              { key: "approved", header: t("approved"), align: "num", cell: (row) => row.approved },
            ]}
          />
        }
      />
    </Sheet>
  );
}
