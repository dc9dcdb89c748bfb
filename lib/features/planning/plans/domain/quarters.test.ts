import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deadlineOf, isAfterWindUp, isWithin, keyOf, numberOf, quartersOf } from "./quarters";

const numbers = fc.integer({ min: 1990 * 4, max: 2199 * 4 + 3 });
const days = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** The first day of a quarter. */
const begins = (number: number) =>
  `${Math.floor(number / 4)}-${String((number % 4) * 3 + 1).padStart(2, "0")}-01`;

describe("quarters", () => {
  it("have a number and a name each", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(numberOf(keyOf(number))).toBe(number);
      }),
    );
  });

  it("of a plan are its years' own, in order", () => {
    expect(quartersOf({ firstYear: 2027, lastYear: 2027 })).toEqual(["2027-1", "2027-2", "2027-3", "2027-4"]);
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2180 }), fc.integer({ min: 0, max: 9 }), (firstYear, more) => {
        const years = { firstYear, lastYear: firstYear + more };
        const all = quartersOf(years);
        expect(all).toHaveLength((more + 1) * 4);
        expect(all.every((key) => isWithin(years, key))).toBe(true);
        expect([...all].sort()).toEqual(all);
        expect(isWithin(years, keyOf(firstYear * 4 - 1))).toBe(false);
        expect(isWithin(years, keyOf((years.lastYear + 1) * 4))).toBe(false);
      }),
    );
  });
});

describe("the last quarter that keeps a wind-up", () => {
  it.each([
    ["2028-12-31", "2028-4"],
    ["2027-08-31", "2027-2"],
    ["2027-09-29", "2027-2"],
    ["2027-09-30", "2027-3"],
    ["2027-01-01", "2026-4"],
    [null, null],
  ])("%s is %s", (windUpOn, deadline) => expect(deadlineOf(windUpOn)).toBe(deadline));

  it("is over on the day, and the next one is not", () => {
    fc.assert(
      fc.property(days, (windUpOn) => {
        const deadline = numberOf(deadlineOf(windUpOn)!);
        expect(begins(deadline) <= windUpOn).toBe(true);
        // The day after the next one's last is past the day of the wind-up by more than a day.
        expect(begins(deadline + 2) > windUpOn).toBe(true);
        const dayAfter = new Date(Date.parse(windUpOn) + 86_400_000).toISOString().slice(0, 10);
        expect(begins(deadline + 1) <= dayAfter).toBe(true);
        expect(begins(deadline + 2) > dayAfter).toBe(true);
      }),
    );
  });

  it("is what a delivery is late by", () => {
    fc.assert(
      fc.property(days, numbers, (windUpOn, number) => {
        const late = isAfterWindUp(keyOf(number), windUpOn);
        expect(late).toBe(number > numberOf(deadlineOf(windUpOn)!));
      }),
    );
    expect(isAfterWindUp(null, "2027-01-01")).toBe(false);
    expect(isAfterWindUp("2027-1", null)).toBe(false);
  });
});
