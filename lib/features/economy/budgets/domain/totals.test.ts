import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference, tkrToOre } from "@/lib/domain/money";
import { beyondBudget, differenceOf, forecastOf, fundsOf, shownOutcome, toDateOf, totalOf } from "./totals";
import { currentYear, hasOutcome, yearGone } from "./years";

const ore = fc.integer({ min: -1e12, max: 1e12 });
const kind = fc.constantFrom("cost" as const, "income" as const);
const lines = fc.array(fc.record({ kind, budgetOre: ore, outcomeOre: ore }), { maxLength: 50 });

// SkånEarkiv 2020 as printed (KS 2019/310), in tkr: budget and outcome.
const printed = [
  [5000, 1670],
  [0, 64],
  [0, 2],
  [2700, 1480],
  [500, 0],
  [0, 9],
].map(([budget = 0, outcome = 0]) => ({
  kind: "cost" as const,
  budgetOre: tkrToOre(budget),
  outcomeOre: tkrToOre(outcome),
}));

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
        const byLine = some.reduce((sum, line) => sum + differenceOf(line), 0);
        expect(total.differenceOre).toBe(byLine);
        expect(total.differenceOre).toBe(total.budgetOre - total.outcomeOre);
        expect(totalOf([...some].reverse())).toEqual(total);
      }),
    );
  });

  it("of two halves is the total of the whole", () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const halves = [one, other].map((half) => ({ kind: "cost" as const, ...totalOf(half) }));
        expect(totalOf(halves)).toEqual(totalOf([...one, ...other]));
      }),
    );
  });
});

describe("what the chart says beyond the table", () => {
  it("is the forecast's overspend with a plus, and nothing without a forecast", () => {
    const cost = { kind: "cost" as const, budgetOre: 1000 };
    expect(beyondBudget({ ...cost, forecastOre: 1130 })).toBe(130);
    expect(beyondBudget({ ...cost, forecastOre: 900 })).toBe(-100);
    expect(beyondBudget({ ...cost, forecastOre: null })).toBeNull();
    expect(beyondBudget({ ...cost, kind: "income", forecastOre: 900 })).toBe(100);
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

describe("an income", () => {
  it("is shown with its own sign, and its difference is minus when less came in", () => {
    const outcomeOre = shownOutcome("income", -90_000);
    expect(outcomeOre).toBe(90_000);
    expect(differenceOf({ kind: "income", budgetOre: 100_000, outcomeOre })).toBe(-10_000);
    expect(differenceOf({ kind: "cost", budgetOre: 100_000, outcomeOre: 90_000 })).toBe(10_000);
    expect(Object.is(shownOutcome("income", 0), 0)).toBe(true);
  });

  it("counts against costs, in the budget, the outcome and the forecast", () => {
    const some = [
      { kind: "cost" as const, budgetOre: 1000, outcomeOre: 900, forecastOre: 1100 },
      { kind: "income" as const, budgetOre: 300, outcomeOre: 250, forecastOre: null },
    ];
    expect(totalOf(some)).toEqual({ budgetOre: 700, outcomeOre: 650, differenceOre: 50 });
    expect(forecastOf(some)).toBe(850);
    expect(forecastOf([some[1]!])).toBeNull();
  });

  it("makes minus worse and plus better, whichever the kind", () => {
    fc.assert(
      fc.property(kind, ore, ore, (of, budgetOre, outcomeOre) => {
        const worse = of === "cost" ? outcomeOre + 1 : outcomeOre - 1;
        const at = (amount: number) => differenceOf({ kind: of, budgetOre, outcomeOre: amount });
        expect(at(worse)).toBe(at(outcomeOre) - 1);
      }),
    );
  });
});

describe("the parts of a budget", () => {
  it("add up to the whole by financing, the ordinary one first", () => {
    const fund = fc.constantFrom("akut", "ordinary", "bidrag");
    const funded = fc.array(
      fc.record({ kind, budgetOre: ore, outcomeOre: ore, fund, fundName: fc.constant(null) }),
    );
    fc.assert(
      fc.property(funded, (some) => {
        const funds = fundsOf(some);
        const whole = funds.reduce((sum, { total }) => sum + total.budgetOre, 0);
        expect(whole).toBe(totalOf(some).budgetOre);
        expect(funds.findIndex(({ key }) => key === "ordinary")).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("are held against the year so far where they are spread over it", () => {
    const spread = { kind: "cost" as const, budgetOre: 1200, outcomeOre: 700, toDateOre: 600 };
    expect(toDateOf([spread, { ...spread, toDateOre: null }])).toEqual({
      ...{ budgetOre: 600, outcomeOre: 700, differenceOre: -100 },
    });
    expect(toDateOf([{ ...spread, toDateOre: null }])).toBeNull();
  });
});

describe("the year people mean", () => {
  const of = (year: number, status: "draft" | "proposed" | "adopted") => ({ year, status });
  it("is the newest adopted one, else the newest", () => {
    expect(currentYear([of(2028, "draft"), of(2027, "adopted"), of(2026, "adopted")])).toBe(2027);
    expect(currentYear([of(2028, "draft"), of(2027, "proposed")])).toBe(2028);
    expect(currentYear([])).toBeNull();
  });
});
