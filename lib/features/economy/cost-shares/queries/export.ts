import "server-only";
import type { z } from "zod";
import { formatShare } from "@/lib/domain/money";
import type { CostShare } from "../schema";
import { findAgreement, listCostShares } from "./cost-shares";
import type { costSharesExportQuery } from "../schema";
import type { ListExport } from "@/lib/features/records/exports/server";

/** The table of shares as printed; its years are those of the agreement. */
export const costSharesExport: ListExport<z.output<typeof costSharesExportQuery>, CostShare> = async (
  call,
) => {
  const { db, actor, locale, words: t } = call;
  const { total, notices } = await listCostShares(db, actor, { limit: 1 });
  const agreement = await findAgreement(db, actor);
  const sums = { sum: formatShare(total.share, locale), one: formatShare("1", locale) };
  return {
    title: t("costShares.title"),
    about: [
      [t("shell.source"), agreement?.source],
      [t("exports.about.beware"), t("costShares.notices.title")],
      ...notices.map((notice): [string, string] => ["", t(`costShares.notices.${notice}`, sums)]),
    ],
    columns: [
      {
        header: t("costShares.municipality"),
        kind: "text",
        width: 20,
        value: (row) => row.municipality.name,
      },
      { header: t("municipalities.code"), kind: "text", width: 12, value: (row) => row.municipality.code },
      {
        header: t("costShares.share"),
        kind: "share",
        width: 10,
        value: (row) => (row.share === null ? null : Number(row.share)),
      },
      ...total.amounts.map(({ year }) => ({
        header: String(year),
        kind: "ore" as const,
        width: 16,
        value: (row: CostShare) => row.amounts.find((amount) => amount.year === year)?.maxOre ?? null,
      })),
    ],
    total: [t("costShares.sum"), null, Number(total.share), ...total.amounts.map(({ maxOre }) => maxOre)],
    rows: (page) => listCostShares(db, actor, page),
  };
};
