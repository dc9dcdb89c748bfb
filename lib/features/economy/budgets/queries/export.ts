import "server-only";
import type { Words } from "@/lib/domain/text";
import type { z } from "zod";
import { differenceWord } from "../domain";
import { getBudgetPage } from "./budgets";
import type { budgetExportQuery } from "../schema";
import { onePage, type ExportColumn, type ListExport } from "@/lib/features/records/exports/server";

type Budget = Awaited<ReturnType<typeof getBudgetPage>>;
type Line = Budget["lines"][number];
type Sum = Budget["total"] & Pick<Line, "group"> & { note?: string };

/** One year's lines. Throws request.notFound for a year without a budget. */
export const budgetExport: ListExport<z.output<typeof budgetExportQuery>, Line> = async (call) => {
  const { db, actor, query, words: t } = call;
  const budget = await getBudgetPage(db, actor, query.year);
  const { year, source, lines, total } = budget;
  const word = t(`budgets.${differenceWord(budget)}`);
  const columns = columnsFor(t, total, word);
  return {
    title: t("budgets.title", { year: String(year) }),
    about: [
      [t("shell.source"), source],
      [word, t("budgets.reading.difference", { word })],
    ],
    columns,
    total: columns.map(({ value }) => value({ group: t("budgets.sum"), ...total })),
    rows: onePage(lines),
  };
};

/** A line, or their sum. A forecast has its column where there is one, as on the page. */
const columnsFor = (t: Words, total: Budget["total"], difference: string): ExportColumn<Line | Sum>[] => [
  { header: t("budgets.group"), kind: "text", width: 40, value: (line) => line.group },
  { header: t("budgets.budget"), kind: "ore", width: 18, value: (line) => line.budgetOre },
  { header: t("budgets.outcome"), kind: "ore", width: 18, value: (line) => line.outcomeOre },
  { header: difference, kind: "ore", width: 18, value: (line) => line.differenceOre },
  ...(total.forecastOre === null
    ? []
    : [
        {
          header: t("budgets.forecast"),
          kind: "ore" as const,
          width: 18,
          value: (line: Line | Sum) => line.forecastOre,
        },
        {
          header: t("budgets.beyond"),
          kind: "ore" as const,
          width: 18,
          value: (line: Line | Sum) => line.beyondOre,
        },
        {
          header: t("budgets.note"),
          kind: "text" as const,
          width: 44,
          value: (line: Line | Sum) => line.note ?? null,
        },
      ]),
  {
    header: t("budgets.used"),
    kind: "percent",
    width: 18,
    value: (line) => (line.budgetOre > 0 ? line.outcomeOre / line.budgetOre : null),
  },
];
