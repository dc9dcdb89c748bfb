import { difference } from "@/lib/domain/money";

/** Money that goes out, or comes in. */
export const lineKinds = ["cost", "income"] as const;
export type LineKind = (typeof lineKinds)[number];

/** Of a line, in öre, each with the line's own sign: an income of 100 is 100. */
interface Amounts {
  kind: LineKind;
  budgetOre: number;
  outcomeOre: number;
}

/** A sum: what is left to pay once incomes are counted against costs. */
export interface Total {
  budgetOre: number;
  outcomeOre: number;
  differenceOre: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Counted against costs: an income is less to pay. */
const counted = (kind: LineKind, ore: number): number => (kind === "cost" ? ore : 0 - ore);

/**
 * An outcome as it is shown, from the ledger's sign: there a cost is positive and an income
 * negative.
 */
export const shownOutcome = counted;

/** Budget minus outcome for a cost, outcome minus budget for an income: minus is always worse. */
export const differenceOf = ({ kind, budgetOre, outcomeOre }: Amounts): number =>
  kind === "cost" ? difference(budgetOre, outcomeOre) : difference(outcomeOre, budgetOre);

/** The sum of the lines, in öre, with the difference as budget minus outcome. */
export function totalOf(lines: readonly Amounts[]): Total {
  const budgetOre = sum(lines.map(({ kind, budgetOre: ore }) => counted(kind, ore)));
  const outcomeOre = sum(lines.map(({ kind, outcomeOre: ore }) => counted(kind, ore)));
  return { budgetOre, outcomeOre, differenceOre: difference(budgetOre, outcomeOre) };
}

interface Expected {
  kind: LineKind;
  outcomeOre: number;
  forecastOre: number | null;
}

/**
 * What the year is expected to come to, in öre; null where no line has a forecast. A line without
 * one counts with what it has come to.
 */
export function forecastOf(lines: readonly Expected[]): number | null {
  if (!lines.some(({ forecastOre }) => forecastOre !== null)) return null;
  return sum(lines.map(({ kind, forecastOre, outcomeOre }) => counted(kind, forecastOre ?? outcomeOre)));
}

/**
 * What a group or the year is expected to cost beyond its budget, in öre: plus is worse, also of an
 * income that becomes less. Null without a forecast.
 */
export const beyondBudget = (line: {
  kind: LineKind;
  budgetOre: number;
  forecastOre: number | null;
}): number | null =>
  line.forecastOre === null ? null : counted(line.kind, difference(line.forecastOre, line.budgetOre));

/** Who pays for what is not financed by itself. */
export const ORDINARY = "ordinary";

interface Funded extends Amounts {
  fund: string;
  fundName: string | null;
}

/** What each financing comes to: the ordinary one first, the others as they are met. */
export function fundsOf(lines: readonly Funded[]): { key: string; name: string | null; total: Total }[] {
  const keys = [...new Set(lines.map(({ fund }) => fund))];
  return keys
    .toSorted((a, b) => Number(b === ORDINARY) - Number(a === ORDINARY))
    .map((key) => {
      const own = lines.filter(({ fund }) => fund === key);
      return { key, name: own[0]!.fundName, total: totalOf(own) };
    });
}

/**
 * The budget to date of all lines that have one, against what they have come to, in öre; null where
 * none has.
 */
export function toDateOf(lines: readonly (Amounts & { toDateOre: number | null })[]): Total | null {
  const spread = lines.flatMap(({ toDateOre, ...line }) =>
    toDateOre === null ? [] : [{ ...line, budgetOre: toDateOre }],
  );
  return spread.length === 0 ? null : totalOf(spread);
}
