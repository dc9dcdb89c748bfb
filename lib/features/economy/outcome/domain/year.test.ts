import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { yearRows, yearTotal, type GroupSum } from "./year";

const line = (group: string, more: Partial<Parameters<typeof yearRows>[0][number]> = {}) => ({
  ...{ group, kind: "cost" as const, fund: "ordinary", budgetOre: 0, toDateOre: null, outcomeOre: 0 },
  ...{ forecastOre: null, entries: 0, ...more },
});
const sum = (group: string, ore: number, fund = "ordinary"): GroupSum => ({ group, fund, ore, entries: 1 });

describe("a year by group", () => {
  it("adds up a group's lines, and tells how it stands against its budget", () => {
    const lines = [
      line("Drift", { budgetOre: 1000, outcomeOre: 700, toDateOre: 500, forecastOre: 1100, entries: 2 }),
      line("Drift", { budgetOre: 200, outcomeOre: 300, fund: "projekt", entries: 1 }),
      line("Bidrag", { kind: "income", budgetOre: 400, outcomeOre: 500 }),
    ];
    expect(yearRows(lines, [sum("Drift", 700), sum("Drift", 300, "projekt")])).toMatchObject([
      {
        ...{ group: "Drift", budgetOre: 1200, outcomeOre: 1000, differenceOre: 200, entries: 3 },
        ...{ toDateOre: 500, forecastOre: 1400, unbudgeted: null },
      },
      { group: "Bidrag", kind: "income", differenceOre: 100, toDateOre: null, forecastOre: null },
    ]);
    expect(yearTotal(yearRows(lines, []))).toEqual({
      ...{ budgetOre: 800, outcomeOre: 500, differenceOre: 300, toDateOre: 500, forecastOre: 900 },
    });
  });

  it("tells what no line is for, by its financing", () => {
    expect(yearRows([line("Drift")], [sum("Drift", 5, "projekt"), sum("Ränta", -7)])).toMatchObject([
      { group: "Drift", unbudgeted: null },
      { group: "Drift", unbudgeted: "projekt", budgetOre: 0, outcomeOre: 5, differenceOre: -5 },
      { group: "Ränta", kind: "income", unbudgeted: "ordinary", outcomeOre: 7, differenceOre: 7 },
    ]);
  });

  it("comes to what its entries come to, whatever the budget has lines for", () => {
    const groups = fc.uniqueArray(
      fc.record({
        group: fc.constantFrom("A", "B", "C", "D"),
        fund: fc.constantFrom("ordinary", "x"),
        ore: fc.integer({ min: -1e9, max: 1e9 }).filter((ore) => ore !== 0),
        hasLine: fc.boolean(),
        kind: fc.constantFrom("cost" as const, "income" as const),
        budgetOre: fc.nat(1e9),
      }),
      { selector: ({ group, fund }) => `${group} ${fund}` },
    );
    fc.assert(
      fc.property(groups, (all) => {
        const lines = all
          .filter(({ hasLine }) => hasLine)
          .map(({ group, fund, ore, kind, budgetOre }) =>
            line(group, { fund, kind, budgetOre, outcomeOre: kind === "cost" ? ore : 0 - ore, entries: 1 }),
          );
        const rows = yearRows(
          lines,
          all.map(({ group, fund, ore }) => sum(group, ore, fund)),
        );
        const total = yearTotal(rows);
        expect(total.outcomeOre).toBe(all.reduce((one, { ore }) => one + ore, 0));
        expect(total.differenceOre).toBe(total.budgetOre - total.outcomeOre);
        expect(rows.reduce((count, { entries }) => count + entries, 0)).toBe(all.length);
      }),
    );
  });
});
