/** How an entry came: by a file, or by hand. A year has files of one kind. */
export const outcomeSources = ["transactions", "periodReport", "sie", "manual"] as const;
export type OutcomeSource = (typeof outcomeSources)[number];

/** What a ledger tells of a row beside its account. */
export const dimensions = ["ansvar", "verksamhet", "projekt", "aktivitet", "motpart"] as const;
export type Dimension = (typeof dimensions)[number];
export type Dims = Partial<Record<Dimension, string>>;

/** "2026-04"; the thirteenth month is what is booked when the year is closed. */
export const PERIOD = /^\d{4}-(?:0[1-9]|1[0-3])$/;

export const yearOfPeriod = (period: string): number => Number(period.slice(0, 4));

/** The month of an ISO day. */
export const periodOf = (day: string): string => day.slice(0, 7);

/** Income is turned where a report writes it as a plus. */
export function isIncome(account: string, country: "SE" | "NO"): boolean {
  return country === "NO" ? /^[6-9]/.test(account) : account.startsWith("3");
}
