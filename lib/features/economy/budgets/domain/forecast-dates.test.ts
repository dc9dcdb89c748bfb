import { describe, expect, it } from "vitest";
import { isYearlyDay, nextForecast, readYearlyDays, USUAL_FORECAST_DATES, writtenYearlyDays } from ".";

describe("a day of forecasts", () => {
  it("is one that every year has", () => {
    for (const day of [...USUAL_FORECAST_DATES, "01-01", "12-31", "06-30"])
      expect([day, isYearlyDay(day)]).toEqual([day, true]);
    for (const day of ["02-29", "04-31", "00-10", "13-01", "04-00", "4-30", "2026-04-30", "", "04-30 "])
      expect([day, isYearlyDay(day)]).toEqual([day, false]);
  });

  it("is the next from a day on, in the year after where this one's have been", () => {
    const next = (today: string) => nextForecast(USUAL_FORECAST_DATES, today);
    expect(next("2026-01-01")).toBe("2026-02-28");
    expect(next("2026-04-30")).toBe("2026-04-30");
    expect(next("2026-11-01")).toBe("2027-02-28");
    expect(nextForecast([], "2026-01-01")).toBeNull();
  });

  it("is read as people write it, and written so", () => {
    expect(writtenYearlyDays(USUAL_FORECAST_DATES)).toBe("28/2, 30/4, 31/8, 31/10");
    expect(readYearlyDays(writtenYearlyDays(USUAL_FORECAST_DATES))).toEqual(USUAL_FORECAST_DATES);
    expect(readYearlyDays(" 30.4. ;31/8\n1/12 ")).toEqual(["04-30", "08-31", "12-01"]);
    expect(readYearlyDays("30 april")).toEqual(["30", "april"]);
    expect(readYearlyDays("")).toEqual([]);
  });
});
