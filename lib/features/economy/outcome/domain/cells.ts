import { oreFromDatabase } from "@/lib/domain/money";
import type { Locale } from "@/lib/domain/text";

/** A cell as it is stored: see the reader of files. */
export type Cell = string | number | boolean | null | undefined | { day: string } | { error: string };

/** The text of a cell, on one line. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string")
    return cell
      .toWellFormed()
      .replace(/[\s\0]+/gu, " ")
      .normalize("NFC")
      .trim();
  if (typeof cell === "number") return String(Number.isInteger(cell) ? cell : Number(cell.toPrecision(15)));
  if (typeof cell === "boolean") return "";
  return "day" in cell ? cell.day : "";
}

/** "4711 Arkivcentrum" is 4711: a code with its name in one cell. */
export function codeOf(cell: Cell): string {
  const text = textOf(cell);
  const [, code] = /^([0-9][0-9A-Za-z.-]*)(?:\s*[-–:]\s+|\s+)\p{L}/u.exec(text) ?? [];
  return code ?? text;
}

/** What amounts are counted in by their heading, in öre: kronor when it says nothing. */
export function unitOf(heading: string): number {
  if (/(?:^|[^\p{L}])(?:tkr|t\.?\s?kr|kkr|ksek|knok|tsek|tnok|tusen|1\s?000\s?kr)(?![\p{L}])/iu.test(heading))
    return 100_000;
  return /(?:^|[^\p{L}])(?:mkr|mnkr|mn?\s?kr|msek|mnok|mill)(?![\p{L}])/iu.test(heading) ? 100_000_000 : 100;
}

export type OreReading = { ore: number } | "none" | "tooLarge" | "empty";

const SPACES = /[\s\u00a0\u2007\u2009\u202f'’]/gu;

/** The same number with a point as decimal and nothing between thousands; null for what is none. */
function plainNumber(digits: string, locale: Locale): string | null {
  const [comma, point] = [digits.lastIndexOf(","), digits.lastIndexOf(".")];
  if (comma >= 0 && point >= 0) {
    const [decimal, thousands] = comma > point ? [",", "."] : [".", ","];
    const plain = digits.replaceAll(thousands, "").replace(decimal, ".");
    return /^\d*(?:\.\d*)?$/.test(plain) ? plain : null;
  }
  const mark = comma >= 0 ? "," : point >= 0 ? "." : null;
  if (mark === null) return digits;
  const parts = digits.split(mark);
  const areThousands = parts.slice(1).every((part) => part.length === 3) && parts[0] !== "";
  if (parts.length > 2) return areThousands ? parts.join("") : null;
  const isDecimalHere = locale === "en" ? mark === "." : mark === ",";
  return !isDecimalHere && areThousands ? parts.join("") : parts.join(".");
}

/** A decimal text in öre, exactly; beyond the öre it is rounded half away from zero. */
function scaled(plain: string, unit: number): bigint {
  const [whole = "", part = ""] = plain.split(".");
  const places = part.length;
  const value = BigInt(`${whole}${part}` || "0") * BigInt(unit);
  const divisor = 10n ** BigInt(places);
  return (value + divisor / 2n) / divisor;
}

/**
 * An amount in öre, from a number or from text with any separators: spaces of all kinds, comma or
 * point, a minus before or after, parentheses, "kr" or "tkr". Without a float on the way.
 */
export function readOre(cell: Cell, unit: number, locale: Locale): OreReading {
  if (typeof cell === "number") return Number.isFinite(cell) ? oreOfNumber(cell, unit) : "none";
  // "1 250,-" and "1 250:-" are whole kronor.
  const text = textOf(cell)
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/\d\s*[,:]-$/, (end) => `${end[0]} kr`);
  if (text === "" || /^[-.x*]+$/i.test(text)) return "empty";
  const found =
    /^(\(?)(?:sek|nok|kr\.?)?\s*([-+]?)\s*([\d.,\s\u00a0\u2007\u2009\u202f'’]*\d[.,]?)\s*(-?)\s*(\)?)\s*(.*)$/iu.exec(
      text,
    );
  if (!found) return "none";
  const [, opens, before, digits = "", after, closes, behind = ""] = found;
  if ((opens === "(") !== (closes === ")")) return "none";
  const own =
    behind === "" || /^(?:kr\.?|sek|nok|kronor|kroner|:-)$/i.test(behind)
      ? behind === ""
        ? unit
        : 100
      : unitOf(behind);
  if (behind !== "" && own === 100 && !/^(?:kr\.?|sek|nok|kronor|kroner|:-)$/i.test(behind)) return "none";
  const plain = plainNumber(digits.replace(SPACES, ""), locale);
  if (plain === null || plain.length > 40) return "none";
  return signed(scaled(plain, own), before === "-" || after === "-" || opens === "(");
}

/** Spreadsheets hold numbers as floats: what they mean has at most ten decimals. */
function oreOfNumber(number: number, unit: number): OreReading {
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) return "tooLarge";
  const text = Math.abs(number).toFixed(Math.abs(number) < 1e9 ? 6 : 3);
  return signed(scaled(text, unit), number < 0);
}

function signed(ore: bigint, isNegative: boolean): OreReading {
  if (ore > BigInt(Number.MAX_SAFE_INTEGER)) return "tooLarge";
  return { ore: oreFromDatabase(isNegative ? -ore : ore) };
}

const MONTHS = [
  "jan",
  "feb",
  "mar",
  "apr",
  "ma[ji]",
  "jun",
  "jul",
  "aug",
  "sep",
  "o[kc]t",
  "nov",
  "de[csz]",
].map((start, index) => [new RegExp(`^${start}\\p{L}*\\.?(?:\\s+(\\d{4}))?$`, "iu"), index + 1] as const);

/**
 * A period: "2026-04", "202604", "2604", "4" or "april" with the year of the row's day, 13 for the
 * closing of the year. Null for what is none.
 */
export function readPeriod(cell: Cell, year: string | null): string | null {
  const text = textOf(cell);
  const [, y, m] = /^(\d{4})[-/. ]?(\d{2})(?:-\d{2})?$/.exec(text) ?? [];
  if (y && m) return period(y, Number(m));
  const [, shortYear, shortMonth] = /^(\d{2})(\d{2})$/.exec(text) ?? [];
  if (shortYear && shortMonth) return period(`20${shortYear}`, Number(shortMonth));
  if (year !== null && /^\d{1,2}$/.test(text)) return period(year, Number(text));
  for (const [pattern, month] of MONTHS) {
    const found = pattern.exec(text);
    const of = found?.[1] ?? year;
    if (found && of) return period(of, month);
  }
  return null;
}

const period = (year: string, month: number): string | null =>
  month >= 1 && month <= 13 ? `${year}-${String(month).padStart(2, "0")}` : null;

/** The last day of a period, for what has no day of its own; the thirteenth ends with the year. */
export function lastDayOf(one: string): string {
  const [year, month] = [Number(one.slice(0, 4)), Math.min(12, Number(one.slice(5)))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
