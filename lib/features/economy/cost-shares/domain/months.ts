interface Membership {
  /** ISO dates; null is no limit. */
  since: string | null;
  until: string | null;
}

/**
 * Whole months of membership in a year: a month counts that has a day of it, so that who joins in
 * March pays for ten.
 */
export function monthsOf({ since, until }: Membership, year: number): number {
  const monthIn = (day: string): number => {
    const [ofYear, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
    return ofYear < year ? 0 : ofYear > year ? 13 : month;
  };
  const first = since === null ? 1 : Math.max(monthIn(since), 1);
  const last = until === null ? 12 : Math.min(monthIn(until), 12);
  return Math.max(last - first + 1, 0);
}

/** Whether somebody becomes a member in the year after this one. */
export const joinsAfter = ({ since }: Membership, year: number): boolean =>
  since !== null && Number(since.slice(0, 4)) === year + 1;
