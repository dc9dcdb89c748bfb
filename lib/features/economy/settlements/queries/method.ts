import "server-only";
import { createTranslator } from "use-intl/core";
import { formatOre, formatShare, oreFromDigits } from "@/lib/domain/money";
import type { Locale } from "@/lib/domain/text";
import { exact } from "@/lib/features/economy/cost-shares";
import { messages } from "../messages";
import type { Settlement, SettlementBasis } from "../schema";

type Told = Omit<Settlement, "method">;

/** How a settlement was counted, sentence by sentence. `basis` is null where a source says it. */
export function methodOf(told: Told, basis: SettlementBasis | null, locale: Locale): string[] {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "settlements.method" });
  const kr = (ore: number) => formatOre(ore, locale);
  const { year, kind, surplusOre, preliminaryOre, paidInTotalOre, budgetOre, outcomeOre, rows } = told;
  const isBudget = told.paidInOre === null && budgetOre === paidInTotalOre;
  const paidIn = isBudget ? "budget" : basis?.paidInFrom === "charges" ? "charges" : "amounts";
  const wholeOre = surplusOre + (preliminaryOre ?? 0);
  const sentences = [
    t(`paidIn.${paidIn}`, { amount: kr(paidInTotalOre) }),
    t(kind === "final" ? "outcomeFinal" : "outcome", { amount: kr(outcomeOre) }),
    t(wholeOre < 0 ? "deficit" : "surplus", { amount: kr(Math.abs(wholeOre)) }),
  ];
  if (!basis) return [...sentences, ...(rows.length > 0 ? [t("bySource")] : [t("notDivided")])];
  sentences.push(...keySentences(basis, year, locale));
  const names = basis.odd.map(
    (code) => rows.find(({ municipality }) => municipality.code === code)?.municipality.name ?? code,
  );
  sentences.push(t("rounding", { count: names.length, names: names.join(", ") }));
  if (preliminaryOre !== null) sentences.push(t("preliminary", { amount: kr(preliminaryOre) }));
  if (wholeOre < 0) sentences.push(t("charged"));
  if (told.beyondCeiling.length > 0)
    sentences.push(
      t("beyond", {
        count: told.beyondCeiling.length,
        amount: kr(told.beyondCeiling.reduce((sum, { beyondOre }) => sum + beyondOre, 0)),
      }),
    );
  return sentences;
}

/** By what it is divided, and that the key is of other years. */
function keySentences(
  { by, sum, name, year: of, from, until }: SettlementBasis,
  year: number,
  locale: Locale,
) {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "settlements.method" });
  const covers = Number(from.slice(0, 4)) <= year && (until === null || Number(until.slice(0, 4)) >= year);
  const isWhole = by === "share" && exact(sum).equals(1n);
  const divided =
    by === "amount"
      ? t("byAmount", { name, year: String(of ?? year), sum: formatOre(oreFromDigits(sum), locale) })
      : isWhole
        ? t("byShare", { name })
        : t("normalised", { name, sum: formatShare(sum, locale) });
  return covers
    ? [divided]
    : [
        divided,
        t("otherYears", { from: from.slice(0, 4), until: until?.slice(0, 4) ?? "none", year: String(year) }),
      ];
}
