import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { progressOf, standingOf, type Tracked } from "./progress";
import { keyOf, numberOf } from "./quarters";

const plan = { firstYear: 2024, lastYear: 2027 };
const quarter = fc.integer({ min: 2024 * 4, max: 2027 * 4 + 3 }).map(keyOf);
const tracked: fc.Arbitrary<Tracked> = fc
  .record({
    id: fc.uuid(),
    municipality: fc.record({ code: fc.constantFrom("1287", "1260", "1281") }),
    plannedFor: fc.option(quarter),
    approved: fc.option(quarter),
    isCancelled: fc.boolean(),
  })
  .map(({ approved, ...item }) => ({
    ...item,
    isDone: approved !== null && !item.isCancelled,
    approvedIn: item.isCancelled ? null : approved,
  }));

const item = (id: string, plannedFor: string | null, approvedIn: string | null = null): Tracked => ({
  id,
  municipality: { code: "1287" },
  plannedFor,
  isDone: approvedIn !== null,
  isCancelled: false,
  approvedIn,
});

describe("a plan against what happened", () => {
  it("adds up: what was due is approved, late or left in the quarter, whatever the items", () => {
    fc.assert(
      fc.property(fc.array(tracked, { maxLength: 60 }), quarter, (items, now) => {
        const { standing, late, quarters, unplaced, early } = progressOf(plan, items, now);
        expect(standing.due).toBe(standing.approved + standing.late + standing.left);
        expect(late).toHaveLength(standing.late);
        expect(quarters.at(-1)!.plannedSum).toBe(standing.due);
        // What the chart's bracket says.
        expect(quarters.at(-1)!.approvedSum).toBe(standing.approved);
        expect(quarters.at(-1)!.quarter).toBe(now);
        const kept = items.filter(({ isCancelled }) => !isCancelled);
        const later = kept.filter(
          (one) => one.plannedFor !== null && numberOf(one.plannedFor) > numberOf(now),
        );
        expect(standing.due + unplaced.items + later.length).toBe(kept.length);
        expect(early).toBe(later.filter(({ isDone }) => isDone).length);
        const codes = ["1287", "1260", "1281"];
        const each = codes.map((code) =>
          standingOf(
            items.filter(({ municipality }) => municipality.code === code),
            now,
          ),
        );
        for (const part of ["due", "approved", "late", "left"] as const)
          expect(each.reduce((sum, one) => sum + one[part], 0)).toBe(standing[part]);
      }),
    );
  });

  it("counts approvals in the quarter they were given, and the longest overdue first", () => {
    const items = [
      item("a", "2024-1", "2024-2"),
      item("b", "2024-2"),
      item("c", "2024-1"),
      item("d", "2024-3"),
      item("e", "2025-1", "2024-3"),
      item("f", null, "2024-1"),
      { ...item("g", "2024-1"), isCancelled: true },
      // Approved before the plan began.
      item("h", "2024-2", "2023-4"),
      // Nobody knows the day.
      { ...item("i", "2024-2"), isDone: true },
    ];
    const { quarters, standing, late, early, unplaced, next } = progressOf(plan, items, "2024-3");
    expect(quarters).toEqual([
      { quarter: "2024-1", planned: 2, approved: 1, plannedSum: 2, approvedSum: 1 },
      { quarter: "2024-2", planned: 3, approved: 2, plannedSum: 5, approvedSum: 3 },
      { quarter: "2024-3", planned: 1, approved: 0, plannedSum: 6, approvedSum: 3 },
    ]);
    expect(standing).toEqual({ due: 6, approved: 3, late: 2, left: 1 });
    expect(late.map(({ id }) => id)).toEqual(["c", "b"]);
    expect({ early, unplaced }).toEqual({ early: 1, unplaced: { items: 1, approved: 1 } });
    expect(next).toMatchObject({ year: 2025, items: [{ id: "e" }] });
  });

  it("says nothing of quarters where the plan has none, and of next year where it is over", () => {
    const items = [item("a", null, "2020-4"), item("b", null)];
    const { hasQuarters, standing, unplaced, next } = progressOf(
      { firstYear: 2020, lastYear: 2021 },
      items,
      "2021-4",
    );
    expect(hasQuarters).toBe(false);
    expect(standing).toEqual({ due: 0, approved: 0, late: 0, left: 0 });
    expect(unplaced).toEqual({ items: 2, approved: 1 });
    expect(next).toBeNull();
  });

  it("counts in its last quarter what was approved once its years were over", () => {
    const { quarters, standing } = progressOf(plan, [item("a", "2027-1", "2028-2")], "2028-3");
    expect(quarters.at(-1)).toMatchObject({ quarter: "2027-4", approved: 1, plannedSum: 1, approvedSum: 1 });
    expect(standing).toEqual({ due: 1, approved: 1, late: 0, left: 0 });
  });

  it("has no quarter behind it before it begins", () => {
    expect(progressOf(plan, [item("a", "2024-1")], "2023-4").quarters).toEqual([]);
    expect(progressOf(plan, [item("a", "2024-1")], "2023-4").next).toMatchObject({ year: 2024, items: [{}] });
  });
});
