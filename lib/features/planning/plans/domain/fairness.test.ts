import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fairnessOf, type Portion } from "./fairness";

const count = fc.integer({ min: 0, max: 12 });
const portions: fc.Arbitrary<Portion[]> = fc
  .array(fc.record({ planned: count, delivered: count }), { maxLength: 290 })
  .map((all) => all.map((one, at) => ({ ...one, code: String(1000 + at) })));
const countOf = ({ planned, delivered }: Portion) => planned + delivered;

describe("how evenly deliveries are shared out", () => {
  it("is told by those who get least and most, and between them everybody stands", () => {
    fc.assert(
      fc.property(portions, (all) => {
        const { least, most, spread, without } = fairnessOf(all);
        expect(spread).toBe(most - least);
        for (const one of all) {
          expect(countOf(one)).toBeGreaterThanOrEqual(least);
          expect(countOf(one)).toBeLessThanOrEqual(most);
          expect(without.includes(one.code)).toBe(countOf(one) === 0);
        }
        if (all.length > 0) expect(least === 0).toBe(without.length > 0);
      }),
    );
  });

  it("does not go by the order, and planned and delivered weigh the same", () => {
    fc.assert(
      fc.property(portions, (all) => {
        const { without: _, ...told } = fairnessOf(all);
        const turned = all.toReversed().map(({ code, planned, delivered }) => ({
          code,
          planned: delivered,
          delivered: planned,
        }));
        expect(fairnessOf(turned)).toMatchObject(told);
      }),
    );
  });

  it("grows no wider when who has least gets one more", () => {
    fc.assert(
      fc.property(portions, (all) => {
        const { least, spread } = fairnessOf(all);
        const at = all.findIndex((one) => countOf(one) === least);
        if (at < 0 || spread === 0) return;
        const fairer = all.map((one, place) => (place === at ? { ...one, planned: one.planned + 1 } : one));
        expect(fairnessOf(fairer).spread).toBeLessThanOrEqual(spread);
      }),
    );
  });

  it("is nothing where nobody is a member", () => {
    expect(fairnessOf([])).toEqual({ without: [], least: 0, most: 0, spread: 0 });
  });
});
