import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fairnessOf } from "./fairness";
import { loadOf } from "./load";
import { planWarningCodes, warningsOf, type Watched } from "./warnings";

const quarters = ["2027-1", "2027-2"];
const watched = (id: string, more: Partial<Watched> = {}): Watched => ({
  id,
  plannedFor: "2027-1",
  effortDays: "20",
  vendor: "visma",
  windUpOn: null,
  missing: [],
  isDone: false,
  ...more,
});
const room = {
  quarters: [{ quarter: "2027-1", officeDays: "30" }],
  vendors: [{ vendor: "visma", quarter: "2027-1", parallel: 1 }],
};
const warned = (items: Watched[], without: string[] = []) =>
  warningsOf(items, { without }, loadOf(quarters, items, room));

describe("what a plan's makers are warned of", () => {
  it("is nothing where all is well", () => {
    expect(warned([watched("a")])).toEqual([]);
  });

  it("is each of the five, with what it is about", () => {
    const items = [
      watched("a", { windUpOn: "2027-02-01", missing: ["owner"] }),
      watched("b"),
      watched("c", { plannedFor: null, windUpOn: "2020-01-01" }),
    ];
    expect(warned(items, ["1260"])).toEqual([
      { code: "plan.municipalityWithout", items: [], params: { municipality: "1260" } },
      {
        code: "plan.afterWindUp",
        items: ["a"],
        params: { quarter: "2027-1", windUpOn: "2027-02-01", deadline: "2026-4" },
      },
      {
        code: "plan.overCapacity",
        items: ["a", "b"],
        params: { quarter: "2027-1", officeDays: "30", placedDays: "40" },
      },
      {
        code: "plan.overVendor",
        items: ["a", "b"],
        params: { quarter: "2027-1", vendor: "visma", parallel: 1, placed: 2 },
      },
      { code: "plan.inventoryMissing", items: ["a"], params: { missing: ["owner"] } },
    ]);
  });

  it("is no longer what an approved delivery lacked", () => {
    const done = watched("a", { windUpOn: "2026-01-01", missing: ["owner"], isDone: true });
    expect(warned([done])).toEqual([]);
  });

  it("is nothing of a quarter where all is delivered", () => {
    const [one, other] = [watched("a", { isDone: true }), watched("b", { isDone: true })];
    expect(warned([one, other])).toEqual([]);
    expect(warned([one, watched("b")]).map(({ code, items }) => [code, items])).toEqual([
      ["plan.overCapacity", ["b"]],
      ["plan.overVendor", ["b"]],
    ]);
  });

  it("names only items of the plan, in the order of the codes", () => {
    const some = fc.array(
      fc.record({
        plannedFor: fc.option(fc.constantFrom(...quarters)),
        effortDays: fc.constantFrom("5", "40", null),
        vendor: fc.constantFrom("visma", null),
        windUpOn: fc.constantFrom(null, "2027-03-30", "2029-12-31"),
        missing: fc.constantFrom<string[]>([], ["owner"]),
        isDone: fc.boolean(),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(some, (all) => {
        const items = all.map((one, at) => ({ ...one, id: String(at) }));
        const { without } = fairnessOf([{ code: "1214", planned: 0, delivered: 0 }]);
        const told = warned(items, without);
        const left = items.filter(({ isDone }) => !isDone).map(({ id }) => id);
        expect(told.flatMap((one) => one.items).every((id) => left.includes(id))).toBe(true);
        const order = told.map(({ code }) => planWarningCodes.indexOf(code));
        expect([...order].sort()).toEqual(order);
      }),
    );
  });
});
