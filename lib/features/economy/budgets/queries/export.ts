import "server-only";
import type { Words } from "@/lib/domain/text";
import { formatDecision } from "@/lib/domain/decision";
import type { z } from "zod";
import { differenceWord, ORDINARY } from "../domain";
import { getBudgetPage } from "./budgets";
import type { budgetExportQuery } from "../schema";
import { onePage, type ExportColumn, type ListExport } from "@/lib/features/records/exports/server";

type Budget = Awaited<ReturnType<typeof getBudgetPage>>;
type Line = Budget["lines"][number];
type Sum = Budget["total"] & { group: string };

/** One year's lines. Throws request.notFound for a year, or a revision, that there is none of. */
export const budgetExport: ListExport<z.output<typeof budgetExportQuery>, Line> = async (call) => {
  const { db, actor, query, words: t, locale } = call;
  const budget = await getBudgetPage(db, actor, query);
  const { year, source, lines, total, decision } = budget;
  const word = t(`budgets.${differenceWord(budget)}`);
  const columns = columnsFor(t, budget, word);
  return {
    title: t("budgets.title", { year: String(year) }),
    about: [
      [
        t("budgets.revisionIs"),
        t("budgets.revisionOf", { number: budget.revision, status: t(`budgets.statuses.${budget.status}`) }),
      ],
      [t("budgets.decision"), decision && formatDecision(decision, locale)],
      [t("shell.source"), source],
      [word, t("budgets.reading.difference", { word })],
    ],
    columns,
    total: columns.map(({ value }) => value({ group: t("budgets.sum"), ...total })),
    rows: onePage(lines),
  };
};

const isLine = (row: Line | Sum): row is Line => "fund" in row;

/** A line, or their sum. What no line has, has no column, as on the page. */
function columnsFor(t: Words, budget: Budget, word: string): ExportColumn<Line | Sum>[] {
  const { lines, total } = budget;
  const ore = (header: string, value: (row: Line | Sum) => number | null): ExportColumn<Line | Sum> => ({
    header,
    kind: "ore",
    width: 18,
    value,
  });
  const text = (
    header: string,
    value: (row: Line) => string | null,
    width = 18,
  ): ExportColumn<Line | Sum> => ({
    header,
    kind: "text",
    width,
    value: (row) => (isLine(row) ? value(row) : null),
  });
  return [
    { header: t("budgets.group"), kind: "text", width: 40, value: (row) => row.group },
    ...(lines.some(({ kind }) => kind === "income")
      ? [text(t("budgets.kind"), ({ kind }) => t(`budgets.kinds.${kind}`))]
      : []),
    ...(lines.some(({ fund }) => fund !== ORDINARY)
      ? [text(t("budgets.fund"), ({ fundName }) => fundName ?? t("budgets.ordinary"), 28)]
      : []),
    ore(t("budgets.budget"), ({ budgetOre }) => budgetOre),
    ...(budget.toDate
      ? [
          ore(t("budgets.toDate"), (row) =>
            isLine(row) ? row.toDateOre : (budget.toDate?.budgetOre ?? null),
          ),
        ]
      : []),
    ore(t("budgets.outcome"), ({ outcomeOre }) => outcomeOre),
    ore(word, ({ differenceOre }) => differenceOre),
    ...(total.forecastOre === null
      ? []
      : [
          ore(t("budgets.forecast"), ({ forecastOre }) => forecastOre),
          ore(t("budgets.beyond"), ({ beyondOre }) => beyondOre),
        ]),
    ...(lines.some(({ note }) => note !== null) || total.forecastOre !== null
      ? [text(t("budgets.note"), ({ note }) => note, 44)]
      : []),
    {
      header: t("budgets.used"),
      kind: "percent",
      width: 18,
      value: ({ budgetOre, outcomeOre }) => (budgetOre > 0 ? outcomeOre / budgetOre : null),
    },
  ];
}
