import { percentOf } from "../domain";

/** "25 %", "12,5 %": a rate of one in the reader's language. */
export function percentText(rate: string, locale: string): string {
  const text = percentOf(rate);
  return `${locale === "en" ? text : text.replace(".", ",")}\u00a0%`;
}
