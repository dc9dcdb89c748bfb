import "server-only";
import type { z } from "zod";
import { getBudgetPage } from "@/lib/features/budgets/server";
import type { budgetQuery } from "../schema";
import { onePage, type ExportColumn, type ListExport, type Words } from "./list-export";

type Line = Awaited<ReturnType<typeof getBudgetPage>>["lines"][number];

/** One year's lines. Throws request.notFound for a year without a budget. */
export const budget: ListExport<z.output<typeof budgetQuery>, Line> = async (call) => {
  const { db, actor, query, words: t } = call;
  const { year, source, lines } = await getBudgetPage(db, actor, query.year);
  return {
    title: t("budgets.title", { year: String(year) }),
    about: [
      [t("shell.source"), source],
      [t("budgets.difference"), t("budgets.reading.difference")],
    ],
    columns: columns(t),
    rows: onePage(lines),
  };
};

const columns = (t: Words): ExportColumn<Line>[] => [
  { header: t("budgets.group"), kind: "text", width: 40, value: (line) => line.group },
  { header: t("budgets.budget"), kind: "ore", width: 18, value: (line) => line.budgetOre },
  { header: t("budgets.outcome"), kind: "ore", width: 18, value: (line) => line.outcomeOre },
  { header: t("budgets.difference"), kind: "ore", width: 18, value: (line) => line.differenceOre },
  {
    header: t("budgets.used"),
    kind: "percent",
    width: 18,
    value: (line) => (line.budgetOre > 0 ? line.outcomeOre / line.budgetOre : null),
  },
];
