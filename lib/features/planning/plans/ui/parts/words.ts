import { useLocale, useTranslations } from "next-intl";
import { numberFormat } from "@/lib/domain/formats";
import { formatTableDay, partsOfQuarter } from "@/lib/domain/period";
import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import type { Words } from "@/lib/domain/text";
import { scopeInWords } from "../../domain";
import type { PlanItem } from "../../schema";

/** "12,5", in the reader's language. */
export const formatDays = (days: string | number, locale: string): string =>
  numberFormat(locale, { maximumFractionDigits: 2 }).format(Number(days));

const MOST_NAMED = 4;

/**
 * The words of a plan's things, for server and browser alike: quarters, days, what an item is
 * called and what it takes in.
 */
export function useWords() {
  const t = useTranslations("planning.words");
  const all = useTranslations() as unknown as Words;
  const locale = useLocale();
  // A dozen quarters stand in hundreds of rows.
  const quarters = new Map<string | null, string>();
  const quarter = (key: string | null): string => {
    const known = quarters.get(key) ?? (key === null ? t("noQuarter") : t("quarter", partsOfQuarter(key)));
    quarters.set(key, known);
    return known;
  };
  const short = (key: string): string => t("shortQuarter", partsOfQuarter(key));
  const days = (told: string | null): string =>
    told === null
      ? t("noDays")
      : t("days", { days: formatDays(told, locale), count: Math.ceil(Number(told)) });
  const scope = (told: DeliveryScope): string | null => scopeInWords(told, all);
  const name = (item: Pick<PlanItem, "system" | "municipality">): string =>
    t("name", { system: item.system.name, municipality: item.municipality.name });
  return {
    locale,
    quarter,
    short,
    days,
    scope,
    name,
    /** With a capital: "kv 1 2027 rymmer inte allt" is no sentence. */
    sentence: (text: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
    /** A need, always with two decimals. */
    need: (score: string) =>
      numberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(Number(score)),
    /** The first of some names, and how many there are more. */
    some: (names: readonly string[]): string =>
      names.length <= MOST_NAMED
        ? names.join(", ")
        : t("some", {
            names: names.slice(0, MOST_NAMED - 1).join(", "),
            count: names.length - MOST_NAMED + 1,
          }),
    number: (told: string | number) => formatDays(told, locale),
    day: (iso: string) => formatTableDay(iso, locale),
    /** The name with what it takes in of the installation, where that is not all. */
    fullName: (item: Pick<PlanItem, "system" | "municipality"> & { scope: DeliveryScope }): string => {
      const part = scope(item.scope);
      return part === null ? name(item) : t("nameAndScope", { name: name(item), scope: part });
    },
  };
}

export type PlanWords = ReturnType<typeof useWords>;
