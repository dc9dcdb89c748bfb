import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarAt } from "./calendar";

const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2050-12-31"), noInvalidDate: true });

describe("the invented office's days", () => {
  it("end one to seven days before it is loaded, on the weekday they were written for", () => {
    fc.assert(
      fc.property(day, (loaded) => {
        const { today, now } = calendarAt(loaded);
        const age = (Date.parse(loaded.toISOString().slice(0, 10)) - Date.parse(today)) / 86_400_000;
        expect(age).toBeGreaterThanOrEqual(1);
        expect(age).toBeLessThanOrEqual(7);
        expect(now.getUTCDay()).toBe(5);
        expect(now < loaded).toBe(true);
      }),
    );
  });

  it("keep their distances", () => {
    fc.assert(
      fc.property(day, day, (loaded, written) => {
        const { today, moved } = calendarAt(loaded);
        const text = written.toISOString().slice(0, 10);
        const before = Date.parse("2026-11-20") - Date.parse(text);
        expect(Date.parse(today) - Date.parse(moved(text))).toBe(before);
      }),
    );
  });
});
