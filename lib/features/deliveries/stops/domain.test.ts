import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  costOf,
  daysOf,
  escalationSteps,
  isStepBack,
  outcomeOf,
  promisedFor,
  statusAfterAnswer,
  stopStatuses,
  timesMoved,
} from "./domain";
import { oreFrom } from "./ui/stop-values";

const day = fc
  .integer({ min: 0, max: 700 })
  .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const promises = fc.array(
  day.map((one) => ({ promisedFor: one })),
  { maxLength: 8 },
);
const step = fc.constantFrom(...escalationSteps);

describe("promised days", () => {
  it("are moved each time that another day is named, and never more often than they are given", () => {
    fc.assert(
      fc.property(promises, (all) => {
        const moved = timesMoved(all);
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(Math.max(0, all.length - 1));
        // Saying the same again moves nothing.
        expect(timesMoved(all.flatMap((one) => [one, one]))).toBe(moved);
      }),
    );
    expect(timesMoved([{ promisedFor: "2026-06-15" }, { promisedFor: "2026-09-30" }])).toBe(1);
  });

  it("hold one at a time: the last", () => {
    fc.assert(
      fc.property(promises, day, (all, today) => {
        const came = all.map((_, index) => outcomeOf(all, index, { closedOn: null, today }));
        expect(came.filter((one) => one === "holds").length).toBeLessThanOrEqual(1);
        expect(came.includes("kept")).toBe(false);
        expect(promisedFor(all)).toBe(all.at(-1)?.promisedFor ?? null);
      }),
    );
  });

  it("are kept or broken by the day on which the stop ended, whatever day it is today", () => {
    const given = [{ promisedFor: "2026-06-15" }, { promisedFor: "2026-09-30" }];
    const came = (closedOn: string) =>
      given.map((_, index) => outcomeOf(given, index, { closedOn, today: "2027-01-01" }));
    expect(came("2026-09-30")).toEqual(["broken", "kept"]);
    expect(came("2026-10-01")).toEqual(["broken", "broken"]);
    expect(came("2026-06-01")).toEqual(["moved", "kept"]);
  });
});

describe("the ladder", () => {
  it("is never climbed down, and a step may be taken again", () => {
    fc.assert(
      fc.property(fc.array(step), step, (taken, next) => {
        const highest = Math.max(-1, ...taken.map((one) => escalationSteps.indexOf(one)));
        expect(isStepBack(taken, next)).toBe(escalationSteps.indexOf(next) < highest);
      }),
    );
  });
});

describe("days and cost", () => {
  it("count from the first day to the last, or to today", () => {
    expect(daysOf({ since: "2026-03-16", closedOn: null }, "2026-11-29")).toBe(258);
    expect(daysOf({ since: "2026-03-16", closedOn: "2026-03-16" }, "2026-11-29")).toBe(0);
  });

  it("come to twelve months in a year, and never less with more days", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_000), fc.nat(4000), fc.nat(4000), (ore, one, more) => {
        expect(costOf(ore, 365)).toBe(ore * 12);
        expect(costOf(ore, one + more)).toBeGreaterThanOrEqual(costOf(ore, one));
      }),
    );
    // 48 tkr a month from 16 March to 29 November.
    expect(Math.round(costOf(4_800_000, 258) / 100_000)).toBe(407);
  });

  it("are typed in tkr with a comma or a point", () => {
    expect(["48", "12,5", "12.5", "1 200", "", "x", "-1"].map(oreFrom)).toEqual([
      4_800_000,
      1_250_000,
      1_250_000,
      120_000_000,
      null,
      undefined,
      undefined,
    ]);
  });
});

it("a vendor's answer confirms what was only reported, and nothing else", () => {
  for (const status of stopStatuses) {
    expect(statusAfterAnswer(status, true)).toBe(status === "reported" ? "confirmed" : status);
    expect(statusAfterAnswer(status, false)).toBe(status);
  }
});
