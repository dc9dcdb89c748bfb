interface Membership {
  /** ISO dates; null is no limit. */
  since: string | null;
  until: string | null;
}

/** Months of a year, both included; all of them where nothing is said. */
interface Months {
  first: number;
  last: number;
}

/**
 * Whole months of membership in a year, or in some months of it: a month counts that has a day of
 * it, so that who joins in March pays for ten.
 */
export function monthsOf(
  { since, until }: Membership,
  year: number,
  among: Months = { first: 1, last: 12 },
): number {
  const monthIn = (day: string): number => {
    const [ofYear, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
    return ofYear < year ? 0 : ofYear > year ? 13 : month;
  };
  const first = since === null ? among.first : Math.max(monthIn(since), among.first);
  const last = until === null ? among.last : Math.min(monthIn(until), among.last);
  return Math.max(last - first + 1, 0);
}

/** Whether somebody becomes a member in the year after this one. */
export const joinsAfter = ({ since }: Membership, year: number): boolean =>
  since !== null && Number(since.slice(0, 4)) === year + 1;
