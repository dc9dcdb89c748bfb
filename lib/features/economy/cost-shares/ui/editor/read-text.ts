import { oreFromDigits } from "@/lib/domain/money";
import { decimalText, exact, whole } from "../../domain/fraction";

/**
 * A typed number as a decimal string: spaces of any kind separate thousands, a comma or a point
 * decimals. Null for what is no number.
 */
export function readDecimal(typed: string): string | null {
  const plain = typed
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace("\u2212", "-")
    .replace(",", ".");
  return /^-?\d{1,12}(\.\d{1,10})?$/.test(plain) ? plain : null;
}

/** Typed kronor as öre: "7,75" is "775", "0,1098" is "10.98". Null for what is no amount. */
export function oreText(typed: string): string | null {
  const kronor = readDecimal(typed);
  return kronor === null ? null : decimalText(exact(kronor).mul(whole(100)), 8);
}

/** Öre as the kronor that one would type. */
export const numbersIn = (ore: string | number): string =>
  decimalText(exact(String(ore)).div(whole(100)), 10);

/**
 * A band a line, "0-1999 12", the last one open: "10000- 6". What can't be read keeps its place.
 */
export const readBands = (typed: string): { from: number; to: number | null; ore: string | null }[] =>
  lines(typed).map((line) => {
    const [, range = "", rate = ""] = /^(.+?)[\s:;]+([\d.,]+)$/.exec(line) ?? [];
    const [, from = "", to = ""] = /^([\d\s]+)[-–]([\d\s]*)$/.exec(range) ?? [];
    const number = (digits: string) => Number(digits.replace(/\s/g, ""));
    return {
      from: from === "" ? Number.NaN : number(from),
      to: to.trim() === "" ? null : number(to),
      ore: oreText(rate),
    };
  });

/** A code and a number a line, as pasted from a sheet. Lines without a code are left out. */
export function readByCode(typed: string): Record<string, string> {
  const read = lines(typed).map((line) => /^(\d{4})\b[^\d]*?([\d\s.,\u00a0]+)%?$/.exec(line));
  return Object.fromEntries(
    read.flatMap((found) => {
      const value = found && readDecimal(found[2] ?? "");
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
export function readRows(typed: string, years: number[], unit: "kr" | "tkr"): TypedRow[] | { wrong: number } {
  const rows: TypedRow[] = [];
  for (const [place, line] of lines(typed).entries()) {
    const [code = "", share = "", ...amounts] = line.split(/[\t;]/).map((cell) => cell.trim());
    const part = share === "" ? null : readDecimal(share);
    const ores = amounts.map((amount) => (amount === "" ? null : oreOf(amount, unit)));
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
function oreOf(typed: string, unit: "kr" | "tkr"): number | undefined {
  const kronor = readDecimal(typed);
  if (kronor === null) return undefined;
  const ore = decimalText(exact(kronor).mul(whole(unit === "tkr" ? 100_000 : 100)), 8);
  return /^\d{1,15}$/.test(ore) ? oreFromDigits(ore) : undefined;
}

const lines = (typed: string): string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
