import { numberFormat } from "./formats";

/** Amounts are integers in öre (SEK and NOK alike); screens show tkr, thousands of kronor. */
const ORE_PER_TKR = 100_000;

/** Converts a database bigint to a number. Throws RangeError when precision would be lost. */
export function oreFromDatabase(value: bigint): number {
  const ore = Number(value);
  if (!Number.isSafeInteger(ore)) throw new RangeError(`amount out of range: ${value} öre`);
  return ore;
}

/** The same of its digits. Throws SyntaxError for what is no whole number. */
export const oreFromDigits = (digits: string): number => oreFromDatabase(BigInt(digits));

/** Öre to whole thousands of kronor, as in printed budget tables: 820 000 000 öre is 8200 tkr. */
export const oreToTkr = (ore: number): number => ore / ORE_PER_TKR;

/** Thousands of kronor, as printed, to öre. */
export const tkrToOre = (tkr: number): number => Math.round(tkr * ORE_PER_TKR);

/** Budget minus outcome, in öre: an overspend is negative. */
export const difference = (budgetOre: number, outcomeOre: number): number => budgetOre - outcomeOre;

const withMinus = (text: string): string => text.replace("-", "\u2212");

/**
 * "8 541": whole thousands with the language's separators and a real minus. Decimals only when the
 * amount has them; zero has no minus.
 */
export const formatTkr = (ore: number, locale: string): string =>
  withMinus(
    numberFormat(locale, { maximumFractionDigits: 2, signDisplay: "negative" }).format(oreToTkr(ore)),
  );

/**
 * The same in whole thousands, for what ledgers have summed up: a column of them stands straight, and
 * the rows beneath are exact.
 */
export const formatWholeTkr = (ore: number, locale: string): string =>
  withMinus(
    numberFormat(locale, { maximumFractionDigits: 0, signDisplay: "negative" }).format(oreToTkr(ore)),
  );

/** "1 250,50": kronor and öre, in the language's format, with a real minus. */
export const formatOre = (ore: number, locale: string): string => {
  const text = withMinus(numberFormat(locale, {}).format(Math.trunc(ore / 100)));
  const [sign, part] = [ore < 0 && ore > -100 ? "\u2212" : "", String(Math.abs(ore % 100)).padStart(2, "0")];
  return `${sign}${text}${locale === "en" ? "." : ","}${part}`;
};

/** "0,03": a decimal string with at least two decimals, in the language's format. */
export const formatShare = (share: string, locale: string): string =>
  numberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 10 }).format(Number(share));

/** "48 211" */
export const formatCount = (value: number, locale: string): string =>
  withMinus(numberFormat(locale, {}).format(value));

/** "39 %": formats a share between 0 and 1. */
export const formatPercent = (value: number, locale: string): string =>
  withMinus(numberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(value));

/** "41 kB", "1,2 MB": decimal units, as in file lists. */
export function formatBytes(bytes: number, locale: string): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const power = Math.min(3, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return numberFormat(locale, {
    style: "unit",
    unit: units[power]!,
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: power > 1 ? 1 : 0,
  })
    .format(bytes / 1000 ** power)
    .replace(" ", "\u00a0");
}
