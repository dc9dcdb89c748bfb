/** The days of a host's four reports, as long as nobody has said others: "04-30" is 30 April. */
export const USUAL_FORECAST_DATES: readonly string[] = ["02-28", "04-30", "08-31", "10-31"];

/** As many as there are months, twice over. */
export const MOST_FORECAST_DATES = 24;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether every year has the day: "02-29" is none. */
export function isYearlyDay(text: string): boolean {
  const [, month, day] = /^(\d{2})-(\d{2})$/.exec(text) ?? [];
  const most = DAYS[Number(month) - 1];
  return most !== undefined && Number(day) >= 1 && Number(day) <= most;
}
