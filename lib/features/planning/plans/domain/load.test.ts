import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf, hundredthsFrom } from "@/lib/domain/hundredths";
import { effortOf, isOverDays, loadOf, type Placed, type Room } from "./load";
import { quartersOf } from "./quarters";

const quarters = quartersOf({ firstYear: 2027, lastYear: 2028 });
const quarter = fc.option(fc.constantFrom(...quarters, "2031-1"));
const days = fc.integer({ min: 0, max: 4000 }).map(decimalOf);
const vendor = fc.constantFrom("visma", "formpipe", "tieto");
const placed: fc.Arbitrary<Placed[]> = fc
  .array(fc.record({ plannedFor: quarter, effortDays: fc.option(days), vendor: fc.option(vendor) }), {
    maxLength: 60,
  })
  .map((all) => all.map((one, at) => ({ ...one, id: String(at) })));
const room: fc.Arbitrary<Room> = fc.record({
  quarters: fc.uniqueArray(fc.record({ quarter: fc.constantFrom(...quarters), officeDays: days }), {
    selector: (one) => one.quarter,
  }),
  vendors: fc.uniqueArray(
    fc.record({ vendor, quarter: fc.constantFrom(...quarters), parallel: fc.integer({ min: 0, max: 5 }) }),
    { selector: (one) => `${one.vendor} ${one.quarter}` },
  ),
});
const sum = (all: readonly (string | null)[]) =>
  all.reduce((total, one) => total + hundredthsFrom(one ?? "0"), 0);

describe("what a quarter is asked for", () => {
  it("adds up exactly to what is placed within the years", () => {
    fc.assert(
      fc.property(placed, room, (items, has) => {
        const load = loadOf(quarters, items, has);
        expect(load.map((one) => one.quarter)).toEqual(quarters);
        const within = items.filter((one) => one.plannedFor !== null && quarters.includes(one.plannedFor));
        expect(sum(load.map((one) => one.placedDays))).toBe(sum(within.map((one) => one.effortDays)));
      }),
    );
  });

  it("tells room and limits as they were said, and each vendor's own deliveries", () => {
    fc.assert(
      fc.property(placed, room, (items, has) => {
        for (const { quarter: key, officeDays, vendors } of loadOf(quarters, items, has)) {
          expect(officeDays).toBe(has.quarters.find((one) => one.quarter === key)?.officeDays ?? null);
          expect(vendors).toHaveLength(has.vendors.filter((one) => one.quarter === key).length);
          for (const one of vendors)
            expect(one.placed).toBe(
              items.filter((item) => item.vendor === one.key && item.plannedFor === key).length,
            );
        }
      }),
    );
  });

  it("moves with an item: what one quarter loses the other gains", () => {
    fc.assert(
      fc.property(placed, fc.constantFrom(...quarters), (items, to) => {
        const [moved, ...others] = items;
        if (!moved?.plannedFor || !quarters.includes(moved.plannedFor)) return;
        const of = (all: readonly Placed[]) =>
          sum(loadOf(quarters, all, { quarters: [], vendors: [] }).map((one) => one.placedDays));
        expect(of([{ ...moved, plannedFor: to }, ...others])).toBe(of(items));
      }),
    );
  });

  it("is over when it is more than there is, and never where nothing was said", () => {
    const load = (officeDays: string | null, placedDays: string) => ({
      quarter: "2027-1",
      officeDays,
      placedDays,
      vendors: [],
    });
    expect(isOverDays(load("32", "32"))).toBe(false);
    expect(isOverDays(load("32", "32.01"))).toBe(true);
    expect(isOverDays(load("0", "0"))).toBe(false);
    expect(isOverDays(load(null, "400"))).toBe(false);
  });
});

describe("the days of a delivery", () => {
  const effort = [{ system: "w3d3", firstDays: "20", furtherDays: "8.5" }];
  it("are more for the first of a system than for the next, and unknown of others", () => {
    expect(effortOf(effort, "w3d3", true)).toBe("20");
    expect(effortOf(effort, "w3d3", false)).toBe("8.5");
    expect(effortOf(effort, "procapita", true)).toBeNull();
  });
});
