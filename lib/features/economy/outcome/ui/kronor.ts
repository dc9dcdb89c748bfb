import { isLocale } from "@/lib/domain/text";
import { readOre } from "../domain/cells";

/** An amount in kronor as it is typed, in öre; null where it is none. */
export function kronorToOre(text: string, locale: string): number | null {
  const read = readOre(text, 100, isLocale(locale) ? locale : "sv");
  return typeof read === "string" ? null : read.ore;
}
