import "server-only";
import type { z } from "zod";
import { formatDecision } from "@/lib/domain/decision";
import { onePage, type ListExport } from "@/lib/features/records/exports/server";
import type { settlementExportQuery, SettlementRow } from "../schema";
import { getSettlement } from "./settlement";

/** A year's settlement by municipality. Throws request.notFound for one that there is none of. */
export const settlementExport: ListExport<z.output<typeof settlementExportQuery>, SettlementRow> = async (
  call,
) => {
  const { db, actor, query, words: t, locale } = call;
  const settlement = await getSettlement(db, actor, query, locale);
  const { year, kind, status, decision, rows, surplusOre, preliminaryOre } = settlement;
  const hasBefore = preliminaryOre !== null;
  return {
    title: t("settlements.title", { year: String(year) }),
    about: [
      [t("settlements.status"), `${t(`settlements.kinds.${kind}`)}, ${t(`settlements.statuses.${status}`)}`],
      [t("settlements.decision"), decision && formatDecision(decision, locale)],
      [t("settlements.paidOn"), settlement.paidOn],
      [t("settlements.method.title"), settlement.method],
      [t("shell.source"), settlement.source],
      [t("shell.assumption"), settlement.assumption],
    ],
    columns: [
      {
        header: t("settlements.municipality"),
        kind: "text",
        width: 24,
        value: ({ municipality }) => municipality.name,
      },
      {
        header: t("municipalities.code"),
        kind: "text",
        width: 12,
        value: ({ municipality }) => municipality.code,
      },
      {
        header: t("settlements.shareNormalised"),
        kind: "share",
        width: 18,
        value: ({ shareNormalised }) => Number(shareNormalised),
      },
      ...(hasBefore
        ? [
            {
              header: t("settlements.preliminary"),
              kind: "ore" as const,
              width: 18,
              value: ({ basis }: SettlementRow) => basis?.preliminaryOre ?? null,
            },
          ]
        : []),
      { header: t("settlements.amount"), kind: "ore", width: 18, value: ({ amountOre }) => amountOre },
      {
        header: t("settlements.disposition"),
        kind: "text",
        width: 28,
        value: ({ disposition, amountOre }) =>
          t(`settlements.dispositions.${amountOre < 0 ? "charged" : "given"}.${disposition}`),
      },
    ],
    total: [t("settlements.sum"), null, null, ...(hasBefore ? [preliminaryOre] : []), surplusOre, null],
    rows: onePage(rows),
  };
};
