import { getLocale, getTranslations } from "next-intl/server";
import { RunChart } from "@/components/charts/run-chart";
import { DataTable } from "@/components/data-table/data-table";
import { formatDay, partsOfQuarter } from "@/lib/domain/period";
import { formatCount } from "@/lib/domain/money";
import type { PlanNote } from "../schema";
import type { PlanProgress } from "../queries";
import type { PlanWords } from "./parts/words";

interface ProgressSheetProps {
  progress: PlanProgress;
  /** The newest of what coordinators have said. */
  note: PlanNote | null;
  items: number;
  timeZone: string;
  words: PlanWords;
}

/** The plan and what has happened: a sentence, then the running total, then its table. */
export async function ProgressSheet({ progress, note, items, timeZone, words }: ProgressSheetProps) {
  const t = await getTranslations("planning.council");
  const locale = await getLocale();
  const { standing, unplaced, hasQuarters, reach } = progress;
  const said = hasQuarters
    ? t(standing.late > 0 ? "answerLate" : "answerOn", { late: standing.late, due: standing.due })
    : t("answerUnplaced", { approved: unplaced.approved, items: unplaced.items });
  return (
    <section className="sheet side" aria-labelledby="progress-title">
      <div>
        <h2 id="progress-title">{t(reach === "own" ? "ownTitle" : "title")}</h2>
        <p className="answer">{note ? note.text : said}</p>
        {note && (
          <>
            <p className="text-muted text-sm">
              {t("written", {
                name: note.by?.name ?? t("somebody"),
                day: formatDay(note.createdAt, locale, timeZone),
              })}
            </p>
            <p className="text-sm">{said}</p>
          </>
        )}
      </div>
      <div>{hasQuarters ? <Chart {...{ progress, words, items }} /> : <p>{t("noQuarters")}</p>}</div>
    </section>
  );
}

async function Chart({ progress, words, items }: Omit<ProgressSheetProps, "note" | "timeZone">) {
  const t = await getTranslations("planning.council");
  const locale = await getLocale();
  const { quarters, standing, early } = progress;
  const last = quarters.at(-1);
  if (!last) return <p>{t("notBegun")}</p>;
  const gap =
    standing.late > 0
      ? t(standing.left > 0 ? "gapBoth" : "gapLate", { late: standing.late, left: standing.left })
      : standing.left > 0
        ? t("gapLeft", { left: standing.left })
        : null;
  const description = t("chartSays", {
    quarter: words.quarter(last.quarter),
    planned: last.plannedSum,
    approved: last.approvedSum,
    late: standing.late,
    left: standing.left,
    early,
    items,
  });
  return (
    <RunChart
      title={t("chart")}
      description={description}
      tableLabel={t("chartTable")}
      columns={quarters.map(({ quarter }) => ({
        key: quarter,
        label: words.short(quarter),
        group:
          quarter.endsWith("-1") || quarter === quarters[0]?.quarter ? partsOfQuarter(quarter).year : null,
      }))}
      promised={quarters.map(({ plannedSum }) => plannedSum)}
      happened={quarters.map(({ approvedSum }) => approvedSum)}
      words={{
        promised: t("plannedIs", { count: last.plannedSum }),
        happened: t("approvedIs", { count: last.approvedSum }),
        gap,
      }}
      table={
        <DataTable
          caption={t("chart")}
          phone="scroll"
          rows={quarters}
          columns={[
            {
              key: "quarter",
              header: t("quarter"),
              nowrap: true,
              cell: ({ quarter }) => words.quarter(quarter),
            },
            { key: "planned", header: t("planned"), align: "num", cell: ({ planned }) => planned },
            { key: "approved", header: t("approved"), align: "num", cell: ({ approved }) => approved },
            { key: "plannedSum", header: t("plannedSum"), align: "num", cell: (row) => row.plannedSum },
            { key: "approvedSum", header: t("approvedSum"), align: "num", cell: (row) => row.approvedSum },
            {
              key: "difference",
              header: t("difference"),
              align: "num",
              cell: (row) => formatCount(row.approvedSum - row.plannedSum, locale),
            },
          ]}
        />
      }
    />
  );
}
