import { oreFromDigits } from "@/lib/domain/money";
import { decimalText, exact, whole } from "../../domain/fraction";

/**
 * A typed number as a decimal string: spaces of any kind separate thousands, and in English commas
 * do; else a comma or a point separates decimals. Null for what is no number.
 */
export function readDecimal(typed: string, locale: string): string | null {
  const spaceless = typed.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
  const plain =
    locale === "en" ? spaceless.replace(/,(?=\d{3}(?:[,.]|$))/g, "") : spaceless.replace(",", ".");
  return /^-?\d{1,12}(\.\d{1,10})?$/.test(plain) ? plain : null;
}

/** A decimal string as one would type it. */
export const typedNumber = (decimal: string, locale: string): string =>
  locale === "en" ? decimal : decimal.replace(".", ",");

/** Typed kronor as öre: "7,75" is "775", "0,1098" is "10.98". Null for what is no amount. */
export function oreText(typed: string, locale: string): string | null {
  const kronor = readDecimal(typed, locale);
  return kronor === null ? null : decimalText(exact(kronor).mul(whole(100)), 8);
}

/** Öre as the kronor that one would type. */
export const numbersIn = (ore: string | number, locale: string): string =>
  typedNumber(decimalText(exact(String(ore)).div(whole(100)), 10), locale);

/**
 * A band a line, "0-1999 12", the last one open: "10000- 6". What can't be read keeps its place.
 */
export const readBands = (
  typed: string,
  locale: string,
): { from: number; to: number | null; ore: string | null }[] =>
  lines(typed).map((line) => {
    const [, range = "", rate = ""] = /^(.+?)[\s:;]+([\d.,]+)$/.exec(line) ?? [];
    const [, from = "", to = ""] = /^([\d\s]+)[-–]([\d\s]*)$/.exec(range) ?? [];
    const number = (digits: string) => Number(digits.replace(/\s/g, ""));
    return {
      from: from === "" ? Number.NaN : number(from),
      to: to.trim() === "" ? null : number(to),
      ore: oreText(rate, locale),
    };
  });

/** A code and a number a line, as pasted from a sheet. Lines without a code are left out. */
export function readByCode(typed: string, locale: string): Record<string, string> {
  const read = lines(typed).map((line) => /^(\d{4})\b[^\d]*?([\d\s.,\u00a0]+)%?$/.exec(line));
  return Object.fromEntries(
    read.flatMap((found) => {
      const value = found && readDecimal(found[2] ?? "", locale);
      return value ? [[found[1], value] as [string, string]] : [];
    }),
  );
}

/** A row pasted from a sheet: code, share, and an amount a year. */
interface TypedRow {
  municipality: string;
  share: string | null;
  amounts: { year: number; agreedOre: number }[];
}

/**
 * Rows pasted from a sheet, a municipality a line, tabs or semicolons between: code, share (may be
 * empty), then an amount for each year. Returns the number of the first line that can't be read
 * instead, from 1.
 */
export function readRows(
  typed: string,
  { years, unit, locale }: { years: number[]; unit: "kr" | "tkr"; locale: string },
): TypedRow[] | { wrong: number } {
  const rows: TypedRow[] = [];
  for (const [place, line] of lines(typed).entries()) {
    const [code = "", share = "", ...amounts] = line.split(/[\t;]/).map((cell) => cell.trim());
    const part = share === "" ? null : readDecimal(share, locale);
    const ores = amounts.map((amount) => (amount === "" ? null : oreOf(amount, unit, locale)));
    const isWrong =
      !/^\d{4}$/.test(code) ||
      (share !== "" && part === null) ||
      amounts.length > years.length ||
      ores.includes(undefined);
    if (isWrong) return { wrong: place + 1 };
    rows.push({
      municipality: code,
      share: part,
      amounts: ores.flatMap((agreedOre, at) => (agreedOre == null ? [] : [{ year: years[at]!, agreedOre }])),
    });
  }
  return rows;
}

/** Undefined for what is no whole number of öre. */
function oreOf(typed: string, unit: "kr" | "tkr", locale: string): number | undefined {
  const kronor = readDecimal(typed, locale);
  if (kronor === null) return undefined;
  const ore = decimalText(exact(kronor).mul(whole(unit === "tkr" ? 100_000 : 100)), 8);
  return /^\d{1,15}$/.test(ore) ? oreFromDigits(ore) : undefined;
}

/** A series against years, as the rule has it. */
type Series = { year: number; factor: string }[];

/**
 * Series of an index, one a line: "2023 100; 2024 103,5". Of several each has its weight before it,
 * a part of one: "0,7: 2023 100; 2024 103,5". What can't be read is empty, and told as missing.
 */
export function readSeries(
  typed: string,
  locale: string,
): { series: Series | null; weights: { series: Series; weight: string }[] | null } {
  const read = lines(typed).map((line) => {
    const [, weight, rest = ""] = /^(?:([^:]*):)?(.*)$/.exec(line) ?? [];
    const series = rest.split(";").map((pair) => {
      const [, year = "", factor = ""] = /^\s*(\d{4})\s+(.+)$/.exec(pair) ?? [];
      return { year: Number(year), factor: readDecimal(factor, locale) ?? "" };
    });
    return { series, weight: weight === undefined ? null : (readDecimal(weight, locale) ?? "") };
  });
  const [first] = read;
  if (first && read.length === 1 && first.weight === null) return { series: first.series, weights: null };
  return { series: null, weights: read.map(({ series, weight }) => ({ series, weight: weight ?? "" })) };
}

/** The same as one would type it. */
export function seriesText(
  { series, weights }: { series: Series | null; weights: { series: Series; weight: string }[] | null },
  locale: string,
): string {
  const text = (one: Series) =>
    one.map(({ year, factor }) => `${year} ${typedNumber(factor, locale)}`).join("; ");
  if (weights?.length)
    return weights.map((one) => `${typedNumber(one.weight, locale)}: ${text(one.series)}`).join("\n");
  return series ? text(series) : "";
}

const lines = (typed: string): string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
