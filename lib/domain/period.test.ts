import { describe, expect, it } from "vitest";
import { formatRecent, officeToday } from "./period";

describe("a recent moment", () => {
  const recent = (iso: string, locale: string) =>
    formatRecent(iso, locale, "Europe/Stockholm", new Date("2026-11-23T12:00:00Z"));

  it("has no year in its own year, and the office's time", () => {
    expect(recent("2026-11-12T13:05:00Z", "sv")).toBe("12 november 14:05");
    expect(recent("2026-11-12T13:05:00Z", "nb")).toBe("12. november 14:05");
    expect(recent("2026-11-12T13:05:00Z", "en")).toBe("12 November 14:05");
  });

  it("has the year when it is another, by the office's calendar", () => {
    expect(recent("2025-12-31T22:59:00Z", "sv")).toBe("31 december 2025 23:59");
    expect(recent("2025-12-31T23:00:00Z", "sv")).toBe("1 januari 00:00");
  });
});

describe("the office's day", () => {
  const living = { asOf: null, timeZone: "Europe/Stockholm" };

  it("begins at its own midnight", () => {
    expect(officeToday(living, new Date("2026-06-30T21:59:59Z"))).toBe("2026-06-30");
    expect(officeToday(living, new Date("2026-06-30T22:00:00Z"))).toBe("2026-07-01");
  });

  it("is the one that a frozen office's data speaks of", () => {
    const now = new Date("2026-06-30T22:00:00Z");
    expect(officeToday({ ...living, asOf: "2021-11-05" }, now)).toBe("2021-11-05");
  });
});
