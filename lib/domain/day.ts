import { z } from "zod";

/** The days that papers of an archive speak of; what lies outside is a slip of the pen. */
const FIRST = "1800-01-01";
const LAST = "2199-12-31";

/** A day from a person or a program: an ISO date that exists, within the years that papers have. */
export const day = z.iso
  .date()
  .refine((value) => value >= FIRST && value <= LAST, { error: "day.outside", abort: true });

/** The same where it may be left out: absent and null are both null. */
export const optionalDay = day.nullable().default(null);

/** Whether `until` comes before `from`; a missing day is no limit. */
export const endsBeforeItBegins = (from: string | null, until: string | null): boolean =>
  from !== null && until !== null && until < from;

interface Days {
  from: string | null;
  until: string | null;
}

/** Whether a day lies within two others, both included; a missing one is no limit. */
export const isWithin = (on: string, { from, until }: Days) =>
  (from === null || from <= on) && (until === null || on <= until);

/** Whether two terms have a day in common; both their days count. */
export const daysMeet = (one: Days, other: Days): boolean =>
  (one.from ?? "") <= (other.until ?? "9999") && (other.from ?? "") <= (one.until ?? "9999");
