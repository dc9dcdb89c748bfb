import { describe, expect, it } from "vitest";
import { besideEachOther, changedBy } from "./compare";

const line = (id: string, budgetOre: number) => ({
  ...{ id, group: `Grupp ${id}`, kind: "cost" as const, budgetOre, outcomeOre: 0 },
});

describe("a revision", () => {
  it("tells what each line was, what is gone and what all of it was", () => {
    expect(changedBy([line("a", 100), line("b", 50)], [line("a", 120), line("c", 10)])).toEqual({
      before: { a: 100, b: 50 },
      gone: [{ group: "Grupp b", budgetOre: 50 }],
      totalOre: 150,
    });
  });
});

describe("years beside each other", () => {
  const row = (year: number, group: string, budgetOre: number, kind: "cost" | "income" = "cost") => ({
    ...{ year, group, kind, budgetOre, outcomeOre: budgetOre / 2 },
  });
  it("have a row for each group and kind, the newest year's order first, and their own sums", () => {
    const { years, groups, totals } = besideEachOther([
      ...[row(2027, "Personal", 600), row(2027, "Bidrag", 100, "income")],
      ...[row(2026, "Resor", 40), row(2026, "Personal", 500)],
    ]);
    expect(years).toEqual([2026, 2027]);
    expect(groups.map(({ group }) => group)).toEqual(["Personal", "Bidrag", "Resor"]);
    expect(groups[2]!.years).toEqual({ 2026: { budgetOre: 40, outcomeOre: 20 } });
    expect([totals[2026]?.budgetOre, totals[2027]?.budgetOre]).toEqual([540, 500]);
  });
});
