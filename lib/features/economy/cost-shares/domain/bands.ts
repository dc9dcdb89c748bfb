import type { Band, PartOf } from "../schema";
import { exact, Fraction, whole, ZERO } from "./fraction";

const inOrder = (bands: Band[]): Band[] =>
  [...bands].sort((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity));

/**
 * The first number of inhabitants that no band, or more than one, says anything of: 10 000 between
 * "2 000-9 999" and "over 10 000". Null for bands that cover every number once.
 */
export function undefinedAt(bands: Band[]): number | null {
  let next = 0;
  for (const { from, to } of inOrder(bands)) {
    if (next === Infinity || from !== next) return Math.min(from, next);
    if (to !== null && to < from) return from;
    next = to === null ? Infinity : to + 1;
  }
  return next === Infinity ? null : next;
}

interface CountedBand {
  from: number;
  to: number | null;
  rate: string;
  inhabitants: number;
}

/** The bands that count for so many inhabitants, with how many at which rate. */
export function bandsFor({ bands, reading }: PartOf<"bands">, inhabitants: number): CountedBand[] {
  const counted = inOrder(bands).filter(({ from }) => from <= inhabitants);
  const told = (band: Band, count: number) => ({
    from: band.from,
    to: band.to,
    rate: String(band.ore),
    inhabitants: count,
  });
  if (reading === "whole") return counted.slice(-1).map((band) => told(band, inhabitants));
  // The first band begins with nobody, so its first inhabitant is number one.
  return counted
    .map((band) => told(band, Math.min(inhabitants, band.to ?? inhabitants) - Math.max(band.from - 1, 0)))
    .filter(({ inhabitants: count }) => count > 0);
}

/** What the bands give in a year of the rule's own rates, in öre. */
export const bandsOre = (part: PartOf<"bands">, inhabitants: number): Fraction =>
  bandsFor(part, inhabitants).reduce(
    (sum, { rate, inhabitants: count }) => sum.add(exact(rate).mul(whole(count))),
    ZERO,
  );

/** One inhabitant more, and the amount falls. */
interface Cliff {
  inhabitants: number;
  ore: Fraction;
  nextOre: Fraction;
}

/** Where a tariff falls by one inhabitant more; a marginal one never does. */
export const cliffsOf = (part: PartOf<"bands">): Cliff[] =>
  inOrder(part.bands).flatMap(({ to }) => {
    if (to === null) return [];
    const [ore, nextOre] = [bandsOre(part, to), bandsOre(part, to + 1)];
    return nextOre.lt(ore) ? [{ inhabitants: to, ore, nextOre }] : [];
  });
