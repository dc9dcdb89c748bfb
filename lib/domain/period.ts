import { dateFormat } from "./formats";

/** The ISO date (YYYY-MM-DD) of a moment in a time zone. */
const isoDate = (moment: Date, timeZone: string): string =>
  dateFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(moment);

/** Whole days from one ISO date to another; never negative. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));

/**
 * The day that an office's data describes: its own `asOf` when frozen, else today in its time zone.
 */
export const officeToday = (office: { asOf: string | null; timeZone: string }, now: Date): string =>
  office.asOf ?? isoDate(now, office.timeZone);

/** A quarter of a calendar year, 1 to 4. */
export interface Quarter {
  year: number;
  quarter: number;
}

/** The quarter of an ISO date. */
export const quarterOf = (iso: string): Quarter => ({
  year: Number(iso.slice(0, 4)),
  quarter: Math.ceil(Number(iso.slice(5, 7)) / 3),
});

/** Quarters since year 0, so that they can be compared and added: 2026-4 is 2026 * 4 + 3. */
export const quarterNumber = ({ year, quarter }: Quarter): number => year * 4 + quarter - 1;
export const quarterFrom = (number: number): Quarter => ({
  year: Math.floor(number / 4),
  quarter: (number % 4) + 1,
});

/** "2026-4", the format in an address. */
export const quarterKey = ({ year, quarter }: Quarter): string => `${year}-${quarter}`;

/** The year and quarter of "2026-4", for its text. */
export const partsOfQuarter = (key: string): { year: string; quarter: string } => {
  const [year = "", quarter = ""] = key.split("-");
  return { year, quarter };
};

/** The same as a number of quarters, there and back. */
export const numberOfQuarter = (key: string): number => {
  const { year, quarter } = partsOfQuarter(key);
  return quarterNumber({ year: Number(year), quarter: Number(quarter) });
};
export const keyOfQuarter = (number: number): string => quarterKey(quarterFrom(number));

const asDate = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);

/** In running text: "5 november 2021" (sv), "5. november 2021" (nb), "5 November 2021" (en). */
export const formatDay = (iso: string, locale: string, timeZone = "UTC"): string =>
  dateFormat(locale === "en" ? "en-GB" : locale, { dateStyle: "long", timeZone }).format(asDate(iso));

/** Of each year: "30 april" (sv), "30. april" (nb), "30 April" (en). */
export const formatDayOfYear = (iso: string, locale: string): string =>
  dateFormat(locale === "en" ? "en-GB" : locale, { day: "numeric", month: "long", timeZone: "UTC" }).format(
    asDate(iso),
  );

/** In tables: 2021-11-05 (sv, en), 05.11.2021 (nb). */
export const formatTableDay = (iso: string, locale: string, timeZone = "UTC"): string =>
  // A day by itself is in no time zone, and there are hundreds in a table.
  iso.length === 10
    ? locale === "nb"
      ? iso.split("-").reverse().join(".")
      : iso
    : locale === "nb"
      ? dateFormat("nb", { day: "2-digit", month: "2-digit", year: "numeric", timeZone }).format(asDate(iso))
      : isoDate(asDate(iso), timeZone);

/** "14:05:09", to the second, in the time zone. */
export const formatClock = (iso: string, timeZone: string): string =>
  dateFormat("sv-SE", { timeStyle: "medium", timeZone }).format(new Date(iso));

/**
 * The date and time of a moment in the office's time zone, in the format of tables, to the minute.
 */
export const formatMoment = (iso: string, locale: string, timeZone: string): string =>
  `${formatTableDay(iso, locale, timeZone)} ${dateFormat("sv-SE", { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(iso))}`;

/**
 * A moment with the name of its time zone, for comparison with a clock: "2026-11-24 09:13
 * (centraleuropeisk tid)".
 */
export const formatMomentInZone = (iso: string, locale: string, timeZone: string): string =>
  `${formatMoment(iso, locale, timeZone)} (${zoneName(iso, locale, timeZone)})`;

/** The name of the time zone at that moment: "centraleuropeisk tid". */
export const zoneName = (iso: string, locale: string, timeZone: string): string =>
  dateFormat(locale === "en" ? "en-GB" : locale, { timeZone, timeZoneName: "longGeneric" })
    .formatToParts(new Date(iso))
    .find(({ type }) => type === "timeZoneName")?.value ?? timeZone;

/**
 * A moment in running text: "12 november 14:05" (sv, en), "12. november 14:05" (nb); with the year
 * when it differs from the current year.
 */
export const formatRecent = (iso: string, locale: string, timeZone: string, now: Date): string => {
  const moment = new Date(iso);
  const year =
    isoDate(moment, timeZone).slice(0, 4) === isoDate(now, timeZone).slice(0, 4) ? undefined : "numeric";
  const day = dateFormat(locale === "en" ? "en-GB" : locale, {
    day: "numeric",
    month: "long",
    year,
    timeZone,
  });
  const time = dateFormat("sv-SE", { hour: "2-digit", minute: "2-digit", timeZone });
  return `${day.format(moment)} ${time.format(moment)}`;
};

/** "december 2020" */
export const formatMonth = (iso: string, locale: string): string =>
  dateFormat(locale === "en" ? "en-GB" : locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(asDate(iso));
