import { describe, expect, it } from "vitest";
import { isYearlyDay, USUAL_FORECAST_DATES } from ".";

describe("a day of forecasts", () => {
  it("is one that every year has", () => {
    for (const day of [...USUAL_FORECAST_DATES, "01-01", "12-31", "06-30"])
      expect([day, isYearlyDay(day)]).toEqual([day, true]);
    for (const day of ["02-29", "04-31", "00-10", "13-01", "04-00", "4-30", "2026-04-30", "", "04-30 "])
      expect([day, isYearlyDay(day)]).toEqual([day, false]);
  });
});
