import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf } from "@/lib/domain/hundredths";
import { capacityBody, type Capacity } from "../schema";
import { bodyFrom, copiedYear, placesIn, typedFrom } from "./typed";

const decimals = fc.integer({ min: 0, max: 9_999_999 }).map(decimalOf);
const keys = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const quarterKeys = fc
  .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, quarter]) => `${year}-${quarter}`);
const capacities: fc.Arbitrary<Capacity> = fc.record({
  quarters: fc.uniqueArray(fc.record({ quarter: quarterKeys, officeDays: decimals }), {
    selector: ({ quarter }) => quarter,
  }),
  vendors: fc.uniqueArray(
    fc.record({ vendor: keys, quarter: quarterKeys, parallel: fc.integer({ min: 0, max: 1000 }) }),
    { selector: ({ vendor, quarter }) => `${vendor}/${quarter}` },
  ),
  effort: fc.uniqueArray(fc.record({ system: keys, firstDays: decimals, furtherDays: decimals }), {
    selector: ({ system }) => system,
  }),
  source: fc.constant(null),
  assumption: fc.constant(null),
  version: fc.constant(1),
});
const byText = (one: unknown, other: unknown) => JSON.stringify(one).localeCompare(JSON.stringify(other));

describe("the form of what there is room for", () => {
  it("sends what it was opened with, in every language", () => {
    fc.assert(
      fc.property(capacities, fc.constantFrom("sv", "nb", "en"), (told, locale) => {
        const { values, rows } = typedFrom(told, { locale, year: 2027 });
        const body = capacityBody.parse(bodyFrom(values, rows));
        for (const of of ["quarters", "vendors", "effort"] as const)
          expect([...body[of]].sort(byText)).toEqual([...told[of]].sort(byText));
      }),
    );
  });

  it("begins with an empty year where nothing is told", () => {
    const nothing = { quarters: [], vendors: [], effort: [], source: null, assumption: null, version: 0 };
    const { values, rows } = typedFrom(nothing, { locale: "sv", year: 2027 });
    expect(rows).toEqual({ years: [2027], vendors: [], systems: [] });
    expect(bodyFrom(values, rows)).toEqual({ quarters: [], vendors: [], effort: [] });
  });

  it("leads each error to its box, and lets the server say what is no number", () => {
    const typed = {
      days: { "2027-1": "1 032,5", "2027-3": "x" },
      limits: { lovsta: { "2027-2": "två" } },
      effort: { lonebas: { first: "", further: "6,5" } },
    };
    const body = bodyFrom(typed, { years: [2027], vendors: ["lovsta"], systems: ["lonebas"] });
    expect(body.quarters).toEqual([
      { quarter: "2027-1", officeDays: "1032.5" },
      { quarter: "2027-3", officeDays: "x" },
    ]);
    expect(body.effort).toEqual([{ system: "lonebas", firstDays: "6.5", furtherDays: "6.5" }]);
    expect(capacityBody.safeParse(body).error!.issues.map(({ path }) => path.join("."))).toEqual([
      "quarters.1.officeDays",
      "vendors.0.parallel",
    ]);
    expect(placesIn(body)).toMatchObject({
      "quarters.1": "days.2027-3",
      "vendors.0": "limits.lovsta.2027-2",
      "effort.0": "effort.lonebas.first",
    });
  });

  it("copies a year forward and leaves the others", () => {
    const typed = {
      days: { "2026-4": "1", "2027-1": "32", "2027-4": "22", "2028-1": "9", "2029-1": "7" },
      limits: { lovsta: { "2027-2": "2" } },
      effort: {},
    };
    expect(copiedYear(typed, 2027)).toEqual({
      days: { ...typed.days, "2028-1": "32", "2028-2": "", "2028-3": "", "2028-4": "22" },
      limits: { lovsta: { "2027-2": "2", "2028-1": "", "2028-2": "2", "2028-3": "", "2028-4": "" } },
      effort: {},
    });
  });
});
