import { quarterKey } from "@/lib/domain/period";
import type { Capacity } from "../schema";

/** What stands in the form's boxes, by what it is of. */
export interface Typed {
  days: Record<string, string>;
  /** By vendor and quarter. */
  limits: Record<string, Record<string, string>>;
  effort: Record<string, { first: string; further: string }>;
}

/** Which rows the form has. */
export interface Rows {
  years: number[];
  vendors: string[];
  systems: string[];
}

export const quarters = [1, 2, 3, 4] as const;
export const quartersIn = (year: number): string[] =>
  quarters.map((quarter) => quarterKey({ year, quarter }));

const shown = (decimal: string, locale: string): string =>
  locale === "en" ? decimal : decimal.replace(".", ",");
const plain = (text: string): string => text.replace(/[\s\u00a0]/g, "").replace(",", ".");

const yearOf = (quarter: string): number => Number(quarter.slice(0, 4));

/** The form as it is opened; a year without anything is there to begin with. */
export function typedFrom(
  { quarters: days, vendors, effort }: Capacity,
  { locale, year }: { locale: string; year: number },
): { values: Typed; rows: Rows } {
  const told = [...days, ...vendors].map(({ quarter }) => yearOf(quarter));
  const [first, last] = told.length > 0 ? [Math.min(...told), Math.max(...told)] : [year, year];
  const limits: Typed["limits"] = {};
  for (const { vendor, quarter, parallel } of vendors) (limits[vendor] ??= {})[quarter] = String(parallel);
  return {
    values: {
      days: Object.fromEntries(days.map(({ quarter, officeDays }) => [quarter, shown(officeDays, locale)])),
      limits,
      effort: Object.fromEntries(
        effort.map(({ system, firstDays, furtherDays }) => [
          system,
          { first: shown(firstDays, locale), further: shown(furtherDays, locale) },
        ]),
      ),
    },
    rows: {
      years: Array.from({ length: last - first + 1 }, (_, at) => first + at),
      vendors: Object.keys(limits),
      systems: effort.map(({ system }) => system),
    },
  };
}

/** The rows as the operation takes them; empty boxes say nothing. */
export function bodyFrom({ days, limits, effort }: Typed, { years, vendors, systems }: Rows) {
  const all = years.flatMap(quartersIn);
  return {
    quarters: all.flatMap((quarter) => {
      const officeDays = plain(days[quarter] ?? "");
      return officeDays === "" ? [] : [{ quarter, officeDays }];
    }),
    vendors: vendors.flatMap((vendor) =>
      all.flatMap((quarter) => {
        const text = plain(limits[vendor]?.[quarter] ?? "");
        // What is no number is sent as it is, so that it is the server that says so.
        return text === "" ? [] : [{ vendor, quarter, parallel: /^\d+$/.test(text) ? Number(text) : NaN }];
      }),
    ),
    effort: systems.flatMap((system) => {
      const firstDays = plain(effort[system]?.first ?? "");
      const furtherDays = plain(effort[system]?.further ?? "");
      // One figure is enough: the other is the same.
      return firstDays === "" && furtherDays === ""
        ? []
        : [{ system, firstDays: firstDays || furtherDays, furtherDays: furtherDays || firstDays }];
    }),
  };
}

/** Which box each row of a body came from. */
export const placesIn = ({ quarters: days, vendors, effort }: ReturnType<typeof bodyFrom>) => ({
  ...Object.fromEntries(days.map(({ quarter }, at) => [`quarters.${at}`, `days.${quarter}`])),
  ...Object.fromEntries(
    vendors.map(({ vendor, quarter }, at) => [`vendors.${at}`, `limits.${vendor}.${quarter}`]),
  ),
  ...Object.fromEntries(
    effort.flatMap(({ system }, at) => [
      [`effort.${at}.furtherDays`, `effort.${system}.further`],
      [`effort.${at}`, `effort.${system}.first`],
    ]),
  ),
});

/** What one year says, said of the next as well; what stands there already gives way. */
export function copiedYear(values: Typed, from: number): Typed {
  const onto = quartersIn(from + 1);
  const moved = (told: Record<string, string>): Record<string, string> => ({
    ...told,
    ...Object.fromEntries(quartersIn(from).map((quarter, at) => [onto[at]!, told[quarter] ?? ""])),
  });
  return {
    ...values,
    days: moved(values.days),
    limits: Object.fromEntries(Object.entries(values.limits).map(([key, told]) => [key, moved(told)])),
  };
}
