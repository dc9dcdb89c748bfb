import { oreFromDatabase } from "@/lib/domain/money";

/** In what amounts are written: whole kronor, or thousands of them. Never guessed. */
export const amountUnits = ["tkr", "kr"] as const;
export type AmountUnit = (typeof amountUnits)[number];

/** So many decimals are whole öre. */
const decimals: Record<AmountUnit, number> = { kr: 2, tkr: 5 };

type AmountFault = "notAnAmount" | "ambiguous" | "tooPrecise" | "tooLarge";
export type ReadAmount = { ore: number } | { fault: AmountFault };

/** Longer than any amount is written. */
const LONGEST = 60;
const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** Written with its unit: "64 tkr", "5 000 kr", "1 200 NOK". */
const WITH_UNIT = /^(.*?) ?(tkr|kr|sek|nok)\.?$/i;

function withoutUnit(text: string, unit: AmountUnit): { rest: string; unit: AmountUnit } {
  const found = WITH_UNIT.exec(text);
  if (!found) return { rest: text, unit };
  return { rest: found[1]!, unit: found[2]!.toLowerCase() === "tkr" ? "tkr" : "kr" };
}

/** The sign apart: "-5", "−5", "5-" and "(5)" are all less than nothing. */
function withoutSign(text: string): { rest: string; isNegative: boolean } {
  const found =
    /^\((?<inner>[^()]+)\)$/.exec(text) ?? /^-(?<inner>[^-]+)$/.exec(text) ?? /^(?<inner>[^-]+)-$/.exec(text);
  if (found) return { rest: found.groups!["inner"]!.trim(), isNegative: true };
  return { rest: text.replace(/^\+ ?/, ""), isNegative: false };
}

/**
 * 5000 · 5 000 · 5000,5 · 5 000.50, and thousands with points or commas that can be nothing else.
 */
const WRITTEN = [
  /^(?<whole>\d+|\d{1,3}(?: \d{3})+)(?:[.,](?<part>\d+))?$/,
  /^(?<whole>\d{1,3}(?:\.\d{3})+)(?:,(?<part>\d+))?$/,
  /^(?<whole>\d{1,3}(?:,\d{3})+)\.(?<part>\d+)$/,
  /^(?<whole>\d{1,3}(?:,\d{3}){2,})$/,
];
/** Five thousand to some, five to others. */
const AMBIGUOUS = /^[1-9]\d{0,2}\.\d{3}$/;

function oreOf(text: string, unit: AmountUnit): bigint | AmountFault {
  if (AMBIGUOUS.test(text)) return "ambiguous";
  const found = WRITTEN.map((form) => form.exec(text)).find((match) => match !== null);
  if (!found) return "notAnAmount";
  const { whole = "", part = "" } = found.groups!;
  const significant = part.replace(/0+$/, "");
  if (significant.length > decimals[unit]) return "tooPrecise";
  const ore = BigInt(whole.replace(/\D/g, "") + significant.padEnd(decimals[unit], "0"));
  return ore > MOST ? "tooLarge" : ore;
}

/**
 * Reads an amount as people write it and spreadsheets copy it, to öre: with any space or point
 * between thousands, a comma or point before decimals, a minus before or after, in parentheses, and
 * with its own unit, which counts before the one given. Null for nothing written. Exact: what is no
 * whole number of öre is a fault, and so is what can mean two amounts.
 */
export function readAmount(written: string, unit: AmountUnit): ReadAmount | null {
  const text = written
    .replace(/\s+/g, " ")
    .replace(/[\u2212\u2013]/g, "-")
    .trim();
  if (text === "") return null;
  if (text.length > LONGEST) return { fault: "notAnAmount" };
  const outside = withoutUnit(text, unit);
  // What a spreadsheet prints for nothing.
  if (outside.rest === "-") return { ore: 0 };
  const { rest, isNegative } = withoutSign(outside.rest);
  const inside = withoutUnit(rest, outside.unit);
  const ore = oreOf(inside.rest, inside.unit);
  if (typeof ore === "string") return { fault: ore };
  return { ore: oreFromDatabase(isNegative ? -ore : ore) };
}

/**
 * The amount as it is written in a field, exact to the öre: "5 000", "−64,5" and, in kronor,
 * "64 500,50". readAmount gives it back.
 */
export function writtenAmount(ore: number, unit: AmountUnit): string {
  const places = decimals[unit];
  const digits = String(Math.abs(ore)).padStart(places + 1, "0");
  const whole = digits.slice(0, -places).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  const part = digits.slice(-places).replace(/0+$/, "");
  const shown = part === "" ? "" : `,${unit === "kr" ? part.padEnd(2, "0") : part}`;
  return `${ore < 0 ? "\u2212" : ""}${whole}${shown}`;
}
