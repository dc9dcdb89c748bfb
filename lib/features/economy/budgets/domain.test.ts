import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference, tkrToOre } from "@/lib/domain/money";
import { beyondBudget, hasOutcome, totalOf, yearGone } from "./domain";

const ore = fc.integer({ min: 0, max: 1e12 });
const lines = fc.array(fc.record({ budgetOre: ore, outcomeOre: ore }), { maxLength: 50 });

// SkånEarkiv 2020 as printed (KS 2019/310), in tkr: budget and outcome.
const printed = [
  [5000, 1670],
  [0, 64],
  [0, 2],
  [2700, 1480],
  [500, 0],
  [0, 9],
].map(([budget = 0, outcome = 0]) => ({ budgetOre: tkrToOre(budget), outcomeOre: tkrToOre(outcome) }));

describe("totalOf", () => {
  it("gives the printed sums of 2020", () => {
    expect(totalOf(printed)).toEqual({
      budgetOre: tkrToOre(8200),
      outcomeOre: tkrToOre(3225),
      differenceOre: tkrToOre(4975),
    });
  });

  it("is the sum of the signed differences; unsigned ones would give 5 125", () => {
    const differences = printed.map((line) => difference(line.budgetOre, line.outcomeOre));
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(differences)).toBe(tkrToOre(4975));
    expect(sum(differences.map(Math.abs))).toBe(tkrToOre(5125));
  });

  it("adds up whatever the lines and their order", () => {
    fc.assert(
      fc.property(lines, (some) => {
        const total = totalOf(some);
        const byLine = some.reduce((sum, line) => sum + difference(line.budgetOre, line.outcomeOre), 0);
        expect(total.differenceOre).toBe(byLine);
        expect(total.differenceOre).toBe(total.budgetOre - total.outcomeOre);
        expect(totalOf([...some].reverse())).toEqual(total);
      }),
    );
  });

  it("of two halves is the total of the whole", () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        expect(totalOf([totalOf(one), totalOf(other)])).toEqual(totalOf([...one, ...other]));
      }),
    );
  });
});

describe("what the chart says beyond the table", () => {
  it("is the forecast's overspend with a plus, and nothing without a forecast", () => {
    expect(beyondBudget({ budgetOre: 1000, forecastOre: 1130 })).toBe(130);
    expect(beyondBudget({ budgetOre: 1000, forecastOre: 900 })).toBe(-100);
    expect(beyondBudget({ budgetOre: 1000, forecastOre: null })).toBeNull();
  });

  it("is the share of a running year that has gone, and of no other year", () => {
    expect(yearGone(2026, "2026-12-31")).toBe(1);
    expect(yearGone(2026, "2026-01-01")).toBeCloseTo(1 / 365);
    expect(yearGone(2024, "2024-07-01")).toBe(183 / 366);
    expect(yearGone(2025, "2026-01-01")).toBeNull();
    expect(yearGone(2027, "2026-12-31")).toBeNull();
  });
});

describe("hasOutcome", () => {
  it("is so from the year's first day, and before it only when something was spent", () => {
    const lines = [{ outcomeOre: 0 }, { outcomeOre: 0 }];
    expect(hasOutcome(2027, "2026-12-31", lines)).toBe(false);
    expect(hasOutcome(2027, "2027-01-01", lines)).toBe(true);
    expect(hasOutcome(2027, "2026-12-31", [...lines, { outcomeOre: 100 }])).toBe(true);
  });
});
