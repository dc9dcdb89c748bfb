/** ISO date (YYYY-MM-DD) of a moment in a time zone. */
export const isoDate = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(moment);

/** Whole days from one ISO date to another; never negative. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));

/** The day an office's data speaks of: its own `asOf` when frozen, else today in its time zone. */
export const officeToday = (office: { asOf: string | null; timeZone: string }, now: Date): string =>
  office.asOf ?? isoDate(now, office.timeZone);
