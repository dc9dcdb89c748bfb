import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toldTwice, unknownAt } from "./domain";
import type { CapacityBody } from "./schema";

const nothing: CapacityBody = { quarters: [], vendors: [], effort: [] };
const quarterKeys = fc
  .tuple(fc.integer({ min: 1990, max: 2199 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, quarter]) => `${year}-${quarter}`);

describe("what there is room for", () => {
  it("may be said once of each quarter, however many", () => {
    fc.assert(
      fc.property(fc.uniqueArray(quarterKeys, { maxLength: 60 }), (keys) => {
        const quarters = keys.map((quarter) => ({ quarter, officeDays: "1" }));
        expect(toldTwice({ ...nothing, quarters })).toEqual([]);
        const [first] = quarters;
        if (!first) return;
        expect(toldTwice({ ...nothing, quarters: [...quarters, first] })).toEqual([
          { path: `quarters.${quarters.length}.quarter`, code: "capacity.sameTwice" },
        ]);
      }),
    );
  });

  it("tells a vendor's quarters and systems apart", () => {
    const limit = { vendor: "a", quarter: "2027-1", parallel: 1 };
    const effort = { system: "x", firstDays: "2", furtherDays: "1" };
    const vendors = [limit, { ...limit, quarter: "2027-2" }, { ...limit, vendor: "b" }];
    expect(toldTwice({ ...nothing, vendors, effort: [effort, { ...effort, system: "y" }] })).toEqual([]);
    expect(toldTwice({ ...nothing, vendors: [...vendors, limit], effort: [effort, effort] })).toEqual([
      { path: "vendors.3.quarter", code: "capacity.sameTwice" },
      { path: "effort.1.system", code: "capacity.sameTwice" },
    ]);
  });

  it("names the place of what the office does not have", () => {
    const known = new Map([["a", "1"]]);
    expect(unknownAt(["a", "b", "a", "c"], known, "vendors")).toEqual([
      { path: "vendors.1.vendor", code: "capacity.unknownVendor" },
      { path: "vendors.3.vendor", code: "capacity.unknownVendor" },
    ]);
    expect(unknownAt(["b"], known, "effort")).toEqual([
      { path: "effort.0.system", code: "capacity.unknownSystem" },
    ]);
  });
});
