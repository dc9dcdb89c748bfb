import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearsOwnOnly, newlyResponsible, stepsOf, type Known } from "./domain";

const day = fc.constantFrom(null, "2026-01-01", "2026-06-30");
const person = fc.constantFrom(null, "anna", "bo");
const remark = fc.record({
  text: fc.constantFrom("a", "b", "c"),
  responsible: person,
  dueOn: day,
  clearedOn: day,
});
const list: fc.Arbitrary<Known[]> = fc
  .array(remark, { maxLength: 6 })
  .map((all) => all.map((one, place) => ({ ...one, id: String(place) })));

describe("what a list of remarks says anew", () => {
  it("is nothing where it says the same, and every remark where all are new or gone", () => {
    fc.assert(
      fc.property(list, (all) => {
        expect(stepsOf(all, all)).toEqual([]);
        expect(stepsOf(all, []).map(({ kind }) => kind)).toEqual(all.map(() => "removed"));
        const added = stepsOf(
          [],
          all.map((one) => ({ ...one, id: null })),
        );
        expect(added.filter(({ kind }) => kind === "added")).toHaveLength(all.length);
        expect(newlyResponsible(all, all)).toEqual([]);
      }),
    );
  });

  it("is one's own clearing alone when only that differs", () => {
    fc.assert(
      fc.property(list, list, person, (before, now, who) => {
        const steps = stepsOf(before, now);
        if (!clearsOwnOnly(before, now, who ?? "")) return;
        expect(steps.every(({ kind }) => kind === "cleared" || kind === "reopened")).toBe(true);
        for (const [place, one] of now.entries())
          if (one.clearedOn !== before[place]!.clearedOn) expect(one.responsible).toBe(who);
      }),
    );
  });
});
