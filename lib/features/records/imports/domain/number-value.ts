import type { Locale } from "@/lib/domain/text";

const SPACES = /[\s\u00a0\u2007\u2009\u202f'’]/g;
const MINUS = /[\u2212\u2013]/g;
const CURRENCY = /^(?:sek|nok|kr)\.?\s*(?=[\d-])/i;
const ABOUT = /^(?:ca|cirka|c:a|circa|omkr|omkring|omtrent|about|approx|~|≈)\.?\s*/i;

export interface NumberReading {
  number: number;
  /** What stood behind it, in lower case: "tkr", "gb", "mån". */
  unit: string;
  isAbout: boolean;
}

/**
 * A number as people write it. In Swedish and Norwegian a comma is decimal, and a point before
 * exactly three digits separates thousands; in English it is the other way round. With both, the
 * last one is decimal. Null for what is no number.
 */
export function readNumberText(text: string, locale: Locale): NumberReading | null {
  const trimmed = text.normalize("NFC").replace(MINUS, "-").trim();
  const isAbout = ABOUT.test(trimmed);
  const bare = trimmed.replace(ABOUT, "").replace(CURRENCY, "");
  const [, digits = "", unit = ""] = /^(-?[\d.,\s\u00a0\u2007\u2009\u202f'’]*\d)\s*(.*)$/su.exec(bare) ?? [];
  if (digits === "" || /\d/.test(unit)) return null;
  const number = Number(plain(digits.replace(SPACES, ""), locale));
  if (!Number.isFinite(number)) return null;
  return { number, unit: unit.trim().toLowerCase(), isAbout };
}

/** The same with a point as decimal and nothing between thousands; "" for what is no number. */
function plain(digits: string, locale: Locale): string {
  const [comma, point] = [digits.lastIndexOf(","), digits.lastIndexOf(".")];
  if (comma >= 0 && point >= 0) {
    const [decimal, thousands] = comma > point ? [",", "."] : [".", ","];
    return digits.replaceAll(thousands, "").replace(decimal, ".");
  }
  const mark = comma >= 0 ? "," : point >= 0 ? "." : null;
  if (mark === null) return digits;
  const parts = digits.split(mark);
  const areThousands = parts.slice(1).every((part) => part.length === 3);
  const isDecimalHere = locale === "en" ? mark === "." : mark === ",";
  if (parts.length > 2) return areThousands ? parts.join("") : "NaN";
  return !isDecimalHere && areThousands ? parts.join("") : parts.join(".");
}

const MONEY: [RegExp, number][] = [
  [
    /(?:^|[^\p{L}])(?:tkr|t\.?\s?kr|kkr|ksek|knok|tsek|tnok|tusen\s?(?:kr|kronor|kroner)?|1\s?000\s?kr)(?![\p{L}])/iu,
    1000,
  ],
  [
    /(?:^|[^\p{L}])(?:mkr|mnkr|mn?\s?kr|msek|mnok|mill(?:ion(?:er)?)?\.?\s?(?:kr|kronor|kroner)?)(?![\p{L}])/iu,
    1_000_000,
  ],
];

/** What an amount is counted in, in kronor; 1 when nothing is said. */
export const moneyUnit = (text: string): number => MONEY.find(([pattern]) => pattern.test(text))?.[1] ?? 1;

/** Whether a heading says that amounts of money stand below: "Licens (tkr)", "Kostnader, kr/år". */
export const namesMoney = (heading: string): boolean =>
  moneyUnit(heading) > 1 || /(?:^|[^\p{L}])(?:kr|sek|nok|kronor|kroner)(?![\p{L}])/iu.test(heading);

const KRONOR = /^(?:kr\.?|sek|nok|kronor|kroner|:-|,-|-)?$/i;
const PER_YEAR = /\s*(?:\/|per |pr\.? )\s*(?:år|year|yr|annum)\.?$/i;

/** The unit behind an amount: its factor to kronor, or null for what is none. */
export function moneyFactor(unit: string): number | null {
  const bare = unit.replace(VAT, "").replace(WITHOUT_VAT, "").replace(PER_YEAR, "").trim();
  if (KRONOR.test(bare)) return 1;
  const factor = moneyUnit(bare);
  return factor > 1 && /^[\p{L}\s.0]+$/u.test(bare) ? factor : null;
}

const VAT = /[\s,(]*(?:inkl|incl|ink)[a-z]*\.?\s*(?:moms|mva|vat)\.?\)?/i;

const WITHOUT_VAT =
  /[\s,(]*(?:exkl|excl|ekskl|exl|eks|ex|utan|uten|without)[a-z]*\.?\s*(?:moms|mva|vat)\.?\)?/i;

/** Whether an amount holds value added tax, by its heading or its own words. */
export const includesVat = (text: string): boolean => VAT.test(text);

const SIZES: Record<string, number> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
  tib: 1024 ** 4,
};

/** Bytes to one of the unit; null for what is none. */
export const sizeFactor = (unit: string): number | null =>
  SIZES[unit.toLowerCase()] ?? (unit === "" || unit === "byte" || unit === "bytes" ? 1 : null);

/** The unit that a heading of sizes names: "Volym (GB)". */
export const sizeUnit = (heading: string): number => {
  const found = /(?:^|[^\p{L}])([kmgt]i?b)(?![\p{L}])/iu.exec(heading);
  return found ? (sizeFactor(found[1]!) ?? 1) : 1;
};
