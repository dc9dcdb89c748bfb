import { oreFromDatabase } from "@/lib/domain/money";
import { decimalText, exact } from "@/lib/features/economy/cost-shares";
import { divide, sumOfWeights, type Weighed } from "./divide";

/** What a year is settled by. */
export interface Ground {
  /** What was paid in, together; and by each where that is known. */
  paidInOre: number;
  paidIn: Readonly<Record<string, number>> | null;
  outcomeOre: number;
  weights: readonly Weighed[];
  /** What the preliminary settlement divided; null where there was none. */
  preliminary: Readonly<Record<string, number>> | null;
  /** The most that each may be charged for the year, where that is agreed. */
  ceilings: Readonly<Record<string, number>>;
}

/** A municipality's row: it gets the amount, or is charged it where it is negative. */
interface SettledRow {
  code: string;
  /** Null where it has no share by this key and only had a preliminary part. */
  weight: string | null;
  /** Of one, with ten decimals at most. */
  share: string;
  amountOre: number;
  preliminaryOre: number | null;
  ceilingOre: number | null;
  borneOre: number | null;
}

interface Settled {
  surplusOre: number;
  preliminaryOre: number | null;
  /** By code. */
  rows: SettledRow[];
  /** Who got an odd öre, the largest remainder first. */
  odd: string[];
}

const SHARE_DECIMALS = 10;

/** Exactly; throws RangeError for what can't be counted exactly. */
export const sumOre = (amounts: readonly number[]): number =>
  oreFromDatabase(amounts.reduce((sum, ore) => sum + BigInt(ore), 0n));

/** What each bears of a deficit: what was paid in, and its part of what lacks. */
function borneBy({ paidIn, paidInOre, weights }: Ground, parts: ReadonlyMap<string, number>) {
  const paid = new Map(
    paidIn ? Object.entries(paidIn) : divide(paidInOre, weights).map(({ code, ore }) => [code, ore]),
  );
  return (code: string): number => (paid.get(code) ?? 0) - (parts.get(code) ?? 0);
}

/**
 * Settles a year: what was paid in less the outcome is divided by the key, and of that each part is
 * reduced by what was settled before. So both settlements together give what one alone would have.
 * Throws RangeError for amounts that can't be counted exactly. The weights' sum must not be zero.
 */
export function settle(ground: Ground): Settled {
  const { paidInOre, outcomeOre, weights, preliminary, ceilings } = ground;
  const wholeOre = sumOre([paidInOre, 0 - outcomeOre]);
  const divided = divide(wholeOre, weights);
  const parts = new Map(divided.map(({ code, ore }) => [code, ore]));
  const borne = wholeOre < 0 ? borneBy(ground, parts) : null;
  const sum = sumOfWeights(weights);
  const weightOf = new Map(weights.map(({ code, weight }) => [code, weight]));
  const codes = [...new Set([...parts.keys(), ...Object.keys(preliminary ?? {})])].sort();
  const rows = codes.map((code): SettledRow => {
    const weight = weightOf.get(code) ?? null;
    const before = preliminary === null ? null : (preliminary[code] ?? 0);
    const ceilingOre = ceilings[code] ?? null;
    return {
      ...{ code, weight },
      share: weight === null ? "0" : decimalText(exact(weight).div(sum), SHARE_DECIMALS),
      amountOre: sumOre([parts.get(code) ?? 0, 0 - (before ?? 0)]),
      preliminaryOre: before,
      ceilingOre: borne ? ceilingOre : null,
      borneOre: borne ? borne(code) : null,
    };
  });
  const preliminaryOre = preliminary === null ? null : sumOre(Object.values(preliminary));
  return {
    surplusOre: sumOre([wholeOre, 0 - (preliminaryOre ?? 0)]),
    preliminaryOre,
    rows,
    odd: divided.filter(({ isOdd }) => isOdd).map(({ code }) => code),
  };
}
