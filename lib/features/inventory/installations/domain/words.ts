import { formatBytes, formatCount, formatTkr } from "@/lib/domain/money";
import { formatTableDay } from "@/lib/domain/period";
import type { Words } from "@/lib/domain/text";
import { facts, type FactKey } from "./facts";
import type { Facts } from "../schema/facts";

/** The key of a fact's name. */
export const factLabel = (key: FactKey): string => `installations.facts.${key}.label`;

/** The key of a counted fact's name inside a sentence: "läslicens". */
export const factInSentence = (key: FactKey): string => `installations.factsShort.${key}`;

/** A value of a choice in words. */
export const choiceWord = (key: FactKey, value: string, t: Words): string =>
  t(key === "status" ? `systems.status.${value}` : `installations.choices.${key}.${value}`);

/** What is known, as it is read on a page; null where nothing is. */
export function factText(key: FactKey, value: Facts[FactKey], t: Words, locale: string): string | null {
  if (value === null) return null;
  if (key === "bytes") return formatBytes(Number(value), locale);
  const fact = facts[key];
  switch (fact.kind) {
    case "choice":
      return choiceWord(key, String(value), t);
    case "day":
      return formatTableDay(String(value), locale);
    case "ore":
      return t("installations.tkrPerYear", { amount: formatTkr(Number(value), locale) });
    case "count":
      return formatCount(Number(value), locale);
    case "months":
      return t("installations.months", { count: Number(value) });
    default:
      return String(value);
  }
}

/** "3,25": a decimal text with the language's mark. */
export const inDecimals = (text: string, locale: string): string =>
  locale === "en" ? text : text.replace(".", ",");
