import { locales, type Locale } from "./text";

/** A text in the three languages. */
export type Localized = Record<Locale, string>;

/**
 * A text in all languages: where nobody has written it, the office's own stands. `missing` are
 * those languages; what was read as missing and not written since still is.
 */
export function filledText(
  written: Record<Locale, string | null>,
  own: Locale,
  wasMissing: (locale: Locale) => boolean = () => false,
): { texts: Localized; missing: Locale[] } {
  const usual = written[own] ?? "";
  const isMissing = (locale: Locale) =>
    locale !== own && usual !== "" && (!written[locale] || (wasMissing(locale) && written[locale] === usual));
  const texts = Object.fromEntries(
    locales.map((locale) => [locale, isMissing(locale) ? usual : (written[locale] ?? "")]),
  ) as Localized;
  return { texts, missing: locales.filter(isMissing) };
}
