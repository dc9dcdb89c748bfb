import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnLines, MOST_DRAWN } from "./drawn";

const line = fc.record({
  kind: fc.constantFrom("cost" as const, "income" as const),
  group: fc.string(),
  budgetOre: fc.integer({ min: 0, max: 10 ** 9 }),
  outcomeOre: fc.integer({ min: -(10 ** 6), max: 10 ** 9 }),
  forecastOre: fc.option(fc.integer({ min: 0, max: 10 ** 9 })),
});
const lines = fc.array(line, { maxLength: 60 });
const sum = (of: readonly { budgetOre: number }[]) => of.reduce((total, one) => total + one.budgetOre, 0);

describe("the lines that are drawn", () => {
  it("are all of them where they have room", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: MOST_DRAWN }), (all) => {
        expect(drawnLines(all)).toEqual({ shown: all, others: [] });
      }),
    );
  });

  it("are the greatest in their order, and the others as one of each kind; nothing is lost", () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { shown, others } = drawnLines(all);
        expect(shown).toEqual(all.filter((one) => shown.includes(one)));
        expect(shown.length + others.length).toBeLessThanOrEqual(MOST_DRAWN);
        expect(sum(shown) + sum(others)).toBe(sum(all));
        expect(shown.length + others.reduce((total, { count }) => total + count, 0)).toBe(all.length);
        const least = Math.min(...shown.map(({ budgetOre }) => budgetOre));
        for (const one of all) if (!shown.includes(one)) expect(one.budgetOre).toBeLessThanOrEqual(least);
      }),
    );
  });

  it("have a forecast together where one of them has", () => {
    const many = Array.from({ length: MOST_DRAWN + 2 }, (_, at) => ({
      ...{ kind: "cost" as const, budgetOre: 100 - at, outcomeOre: 1 },
      forecastOre: at === MOST_DRAWN + 1 ? 7 : null,
    }));
    expect(drawnLines(many).others).toEqual([
      { kind: "cost", count: 4, budgetOre: 4 * 100 - (14 + 15 + 16 + 13), outcomeOre: 4, forecastOre: 7 },
    ]);
  });
});
