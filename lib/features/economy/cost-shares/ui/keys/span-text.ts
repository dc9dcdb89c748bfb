import { formatTableDay } from "@/lib/domain/period";
import type { ListedAgreement } from "../../schema";

/** "2021-01-01–2023-12-31", or that it goes on. */
export const spanText = (
  { from, until }: Pick<ListedAgreement, "from" | "until">,
  t: (key: "span" | "spanOpen", values: Record<string, string>) => string,
  locale: string,
): string =>
  until === null
    ? t("spanOpen", { from: formatTableDay(from, locale) })
    : t("span", { from: formatTableDay(from, locale), until: formatTableDay(until, locale) });
