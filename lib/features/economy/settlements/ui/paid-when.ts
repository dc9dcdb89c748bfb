import { formatDay, formatMonth } from "@/lib/domain/period";

/** A day as exact as its source says it. */
export const paidWhen = (on: string, precision: "day" | "month" | "year", locale: string): string =>
  precision === "day"
    ? formatDay(on, locale)
    : precision === "month"
      ? formatMonth(on, locale)
      : on.slice(0, 4);
