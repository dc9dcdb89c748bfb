import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rule as ruleSchema } from "../schema";
import { eachHalfUp, largestRemainder } from "./apportion";
import { computeYear } from "./compute";
import { exact, Fraction, whole } from "./fraction";

const sum = (values: Iterable<bigint>) => [...values].reduce((a, b) => a + b, 0n);
const codeAt = (place: number) => String(1000 + place);

const weights = fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 30 });
const totals = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const unit = fc.constantFrom(1n, 100n, 100_000n);

/** A total divided by weights, of which one at least says something. */
const portionsOf = (given: number[], total: bigint) => {
  const all = given.reduce((a, b) => a + b, 1);
  return given.map((weight, place) => ({
    code: codeAt(place),
    exact: new Fraction(total * BigInt(weight + (place === 0 ? 1 : 0)), BigInt(all)),
  }));
};

describe("largestRemainder", () => {
  it("adds up to the whole, for a deficit too, and nobody is a unit away", () => {
    fc.assert(
      fc.property(weights, totals, unit, (given, total, step) => {
        const portions = portionsOf(given, total);
        const rounded = largestRemainder(portions, total, step);
        expect(sum(rounded.values())).toBe(total);
        for (const { code, exact: amount } of portions)
          expect(
            whole(rounded.get(code)!)
              .sub(amount)
              .abs()
              .lt(step * 2n),
          ).toBe(true);
      }),
    );
  });

  it("does not ask in which order the members come, nor which sign the total has", () => {
    fc.assert(
      fc.property(weights, totals, unit, fc.integer(), (given, total, step, seed) => {
        const portions = portionsOf(given, total);
        const turned = [...portions].sort(
          (a, b) => ((Number(a.code) * seed) % 7) - ((Number(b.code) * seed) % 7),
        );
        const told = (map: Map<string, bigint>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(told(largestRemainder(turned, total, step))).toEqual(
          told(largestRemainder(portions, total, step)),
        );
        const negative = portions.map((one) => ({ ...one, exact: one.exact.neg() }));
        expect(told(largestRemainder(negative, -total, step))).toEqual(
          told(largestRemainder(portions, total, step)).map(([code, ore]) => [code, -ore]),
        );
      }),
    );
  });

  it("gives the krona that is left of 100 on three equal thirds to the lowest code", () => {
    const thirds = ["1003", "1001", "1002"].map((code) => ({ code, exact: new Fraction(10_000n, 3n) }));
    const told = (step: bigint) => Object.fromEntries(largestRemainder(thirds, 10_000n, step));
    expect(told(100n)).toEqual({ "1001": 3400n, "1002": 3300n, "1003": 3300n });
    expect(told(1n)).toEqual({ "1001": 3334n, "1002": 3333n, "1003": 3333n });
    // 100 kr and 50 öre in whole kronor: the 50 öre are somebody's too.
    expect(
      sum(
        largestRemainder(
          thirds.map((one) => ({ ...one, exact: exact("3350") })),
          10_050n,
          100n,
        ).values(),
      ),
    ).toBe(10_050n);
  });
});

describe("eachHalfUp", () => {
  it("is the nearest unit, and a half goes away from zero", () => {
    const of = (text: string) => eachHalfUp([{ code: "1", exact: exact(text) }], 100n).get("1");
    expect([of("149.99"), of("150"), of("-150"), of("-149")]).toEqual([100n, 200n, -200n, -100n]);
  });
});

const part = fc.constantFrom(
  { kind: "share", of: "remainder", by: "population" },
  { kind: "share", of: "remainder", by: "equal" },
);
const limits = fc.record({
  floorOre: fc.constantFrom(null, 1000),
  ceilingOre: fc.constantFrom(null, 10 ** 14),
});

describe("computeYear", () => {
  it("divides the total to the öre, whatever comes first, and in whatever order the members stand", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            inhabitants: fc.integer({ min: 1, max: 10 ** 6 }),
            months: fc.integer({ min: 1, max: 12 }),
          }),
          { minLength: 1, maxLength: 20 },
        ),
        fc.integer({ min: 10 ** 6, max: 8 * 10 ** 12 }),
        fc.boolean(),
        part,
        limits,
        fc.constantFrom(1, 100, 100_000),
        (places, least, isNegative, last, held, toOre) => {
          const rule = ruleSchema.parse({
            parts: [{ kind: "fixed", ore: 4000 }, { kind: "rebate", above: 200_000, percent: "10" }, last],
            ...held,
            rounding: { toOre, method: "largestRemainder" },
          });
          const totalOre = isNegative ? -least : least;
          const members = places.map(({ months }, place) => ({
            ...{ code: codeAt(place), months, joinsNextYear: false },
            ...{ ownership: null, agreedOre: null },
          }));
          const figure = (code: string, wanted: string) => ({
            ...{ value: places[Number(code) - 1000]!.inhabitants, date: wanted },
            source: null,
          });
          const input = { year: 2026, totalOre, figure };
          const told = computeYear(rule, { ...input, members })!;
          expect(told.reduce((a, { ore }) => a + BigInt(ore), 0n)).toBe(BigInt(totalOre));
          expect(computeYear(rule, { ...input, members: [...members].reverse() })).toEqual(told);
          // Step by step the basis gives the amount, but for what its own rounding to decimals
          // hides.
          for (const { ore, basis } of told) {
            const steps = basis.reduce((a, step) => a.add(exact(step.ore ?? "0")), whole(0));
            expect(steps.sub(whole(ore)).abs().lt(1n)).toBe(true);
          }
        },
      ),
    );
  });
});
