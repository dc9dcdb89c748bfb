import { largestRemainder, monthsOf, whole } from "@/lib/features/economy/cost-shares";

export const chargePeriods = ["year", "half", "quarter"] as const;
export type ChargePeriod = (typeof chargePeriods)[number];

/** A part of a year; a whole year is its own first part. */
export interface ChargePart {
  year: number;
  period: ChargePeriod;
  part: number;
}

/** How many there are of it in a year. */
export const partsOf = { year: 1, half: 2, quarter: 4 } as const satisfies Record<ChargePeriod, number>;

export const isPart = ({ period, part }: Pick<ChargePart, "period" | "part">): boolean =>
  part >= 1 && part <= partsOf[period];

const QUARTERS = [1, 2, 3, 4];

/** Its quarters: of the second half the third and the fourth. */
const quartersOf = ({ period, part }: ChargePart): number[] => {
  const many = QUARTERS.length / partsOf[period];
  return QUARTERS.slice((part - 1) * many, part * many);
};

/** Whether two parts have a month in common. */
export const overlaps = (one: ChargePart, other: ChargePart): boolean =>
  one.year === other.year && quartersOf(one).some((quarter) => quartersOf(other).includes(quarter));

/** The next of the same kind: after the fourth quarter the first of the year that follows. */
export const followingPart = ({ year, period, part }: ChargePart): ChargePart =>
  part < partsOf[period] ? { year, period, part: part + 1 } : { year: year + 1, period, part: 1 };

/** "2027", "2027-H1", "2027-Q3". */
export const periodText = ({ year, period, part }: ChargePart): string =>
  ({ year: `${year}`, half: `${year}-H${part}`, quarter: `${year}-Q${part}` })[period];

interface Membership {
  since: string | null;
  until: string | null;
}

/**
 * The part of a year's amount, in öre, by the months of membership in it: who joins in March bears
 * one tenth in the first quarter. Quarters add up to the halves, and all of them to the year. An
 * amount of somebody who is no member that year is spread evenly.
 */
export function partOfYear(yearOre: number, member: Membership, asked: ChargePart): bigint {
  const months = QUARTERS.map((quarter) =>
    monthsOf(member, asked.year, { first: quarter * 3 - 2, last: quarter * 3 }),
  );
  const all = months.reduce((sum, count) => sum + count, 0);
  const portions = QUARTERS.map((quarter, place) => ({
    code: String(quarter),
    exact: whole(yearOre)
      .mul(whole(all === 0 ? 1 : months[place]!))
      .div(whole(all === 0 ? QUARTERS.length : all)),
  }));
  const quarters = largestRemainder(portions, BigInt(yearOre), 1n);
  return quartersOf(asked).reduce((sum, quarter) => sum + (quarters.get(String(quarter)) ?? 0n), 0n);
}
