import { exact } from "@/lib/features/economy/cost-shares";
import type { Weighed } from "./divide";

/** A key as cost shares tell it, in what a settlement needs. */
interface ToldKey {
  rule: { ceilingOre: number | null };
  rows: readonly {
    municipality: { code: string };
    share: string | null;
    amounts: readonly { year: number; agreedOre: number | null; computedOre: number | null }[];
  }[];
}

/** By what a key divides: its printed shares, or the amounts of a year. */
export interface Weights {
  by: "share" | "amount";
  /** The year of the amounts. */
  year: number | null;
  weights: Weighed[];
}

const isPositive = (ore: number | null): ore is number => ore !== null && ore > 0;

/** The weights of a year's amounts: what was agreed, else what the rule gives. */
function amountsOf({ rows }: ToldKey, year: number): Weighed[] {
  return rows.flatMap(({ municipality: { code }, amounts }) => {
    const amount = amounts.find((one) => one.year === year);
    const ore = amount?.agreedOre ?? amount?.computedOre ?? null;
    return isPositive(ore) ? [{ code, weight: String(ore) }] : [];
  });
}

/**
 * By what the key divides: by its shares where any is printed, else by the amounts of the year, or
 * of the nearest year that has any; null for a key that has neither.
 */
export function weightsOf(key: ToldKey, year: number): Weights | null {
  const shares = key.rows.flatMap(({ municipality: { code }, share }) =>
    share === null ? [] : [{ code, weight: share }],
  );
  if (shares.some(({ weight }) => exact(weight).gt(0n))) return { by: "share", year: null, weights: shares };
  const years = [...new Set(key.rows.flatMap(({ amounts }) => amounts.map((one) => one.year)))].sort(
    (a, b) => Math.abs(a - year) - Math.abs(b - year) || a - b,
  );
  for (const one of years) {
    const weights = amountsOf(key, one);
    if (weights.length > 0) return { by: "amount", year: one, weights };
  }
  return null;
}

/** The most that each may be charged for the year: what was agreed, else the rule's ceiling. */
export function ceilingsOf({ rule, rows }: ToldKey, year: number): Record<string, number> {
  return Object.fromEntries(
    rows.flatMap(({ municipality: { code }, amounts }) => {
      const ceiling = amounts.find((one) => one.year === year)?.agreedOre ?? rule.ceilingOre;
      return ceiling === null ? [] : [[code, ceiling]];
    }),
  );
}
