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

/** The next of these days, from the given one on: ISO days. Null where the office makes none. */
export function nextForecast(dates: readonly string[], today: string): string | null {
  const [year, day] = [today.slice(0, 4), today.slice(5)];
  const sorted = dates.toSorted();
  const next = sorted.find((one) => one >= day);
  if (next !== undefined) return `${year}-${next}`;
  return sorted[0] === undefined ? null : `${Number(year) + 1}-${sorted[0]}`;
}

/** As people write them: "28/2, 30/4". */
export const writtenYearlyDays = (dates: readonly string[]): string =>
  dates.map((one) => `${Number(one.slice(3))}/${Number(one.slice(0, 2))}`).join(", ");

/**
 * Days as they are written, "28/2, 30/4" or "28.2. 30.4."; what is no day stays as it is, and is
 * told by the server as a wrong one.
 */
export const readYearlyDays = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((one) => {
      const [, day, month] = /^(\d{1,2})[/.](\d{1,2})\.?$/.exec(one) ?? [];
      return day && month ? `${month.padStart(2, "0")}-${day.padStart(2, "0")}` : one;
    });
