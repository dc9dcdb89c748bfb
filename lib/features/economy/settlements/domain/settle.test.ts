import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beyondCeiling, ceilingsOf, settle, weightsOf, type Ground, type Weighed } from ".";

const codeAt = (place: number) => String(1000 + place);
const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + BigInt(b), 0n);

const weights: fc.Arbitrary<Weighed[]> = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 })
  .filter((all) => all.some((one) => one > 0))
  .map((all) => all.map((one, place) => ({ code: codeAt(place), weight: (one / 10_000).toFixed(4) })));
const ore = fc.integer({ min: 0, max: 10 ** 13 });

const ground = (
  paidInOre: number,
  outcomeOre: number,
  of: Weighed[],
  more: Partial<Ground> = {},
): Ground => ({
  ...{ paidInOre, paidIn: null, outcomeOre, weights: of, preliminary: null, ceilings: {} },
  ...more,
});

describe("settle", () => {
  it("gives out the whole surplus or deficit, and nobody is an öre away from the exact part", () => {
    fc.assert(
      fc.property(ore, ore, weights, (paid, outcome, of) => {
        const { rows, surplusOre } = settle(ground(paid, outcome, of));
        expect(surplusOre).toBe(paid - outcome);
        expect(sum(rows.map(({ amountOre }) => amountOre))).toBe(BigInt(surplusOre));
        const whole = of.reduce((all, { weight }) => all + BigInt(weight.replace(".", "")), 0n);
        for (const { amountOre, weight } of rows) {
          // The exact part times the whole, without any rounding.
          const off = BigInt(amountOre) * whole - BigInt(surplusOre) * BigInt(weight!.replace(".", ""));
          expect(off < whole && off > -whole).toBe(true);
        }
      }),
    );
  });

  it("does not ask in which order the municipalities stand", () => {
    fc.assert(
      fc.property(ore, ore, weights, fc.integer({ min: 1, max: 97 }), (paid, outcome, of, seed) => {
        const turned = of.toSorted(
          (a, b) => ((Number(a.code) * seed) % 101) - ((Number(b.code) * seed) % 101),
        );
        expect(settle(ground(paid, outcome, turned))).toEqual(settle(ground(paid, outcome, of)));
      }),
    );
  });

  it("charges a deficit as it would give back the same surplus", () => {
    fc.assert(
      fc.property(ore, ore, weights, (one, other, of) => {
        const [given, charged] = [settle(ground(one, other, of)), settle(ground(other, one, of))];
        // Zero has no sign to turn.
        const turned = charged.rows.map(({ amountOre }) => 0 - amountOre);
        expect(given.rows.map(({ amountOre }) => amountOre)).toEqual(turned);
        expect(given.odd).toEqual(charged.odd);
      }),
    );
  });

  it("gives with what was settled before what one settlement alone would, whatever key that had", () => {
    fc.assert(
      fc.property(ore, ore, ore, weights, weights, (paid, early, late, before, of) => {
        const first = settle(ground(paid, early, before));
        const preliminary = Object.fromEntries(first.rows.map(({ code, amountOre }) => [code, amountOre]));
        const rest = settle(ground(paid, late, of, { preliminary }));
        const alone = settle(ground(paid, late, of));
        expect(rest.preliminaryOre).toBe(first.surplusOre);
        expect(rest.surplusOre).toBe(paid - late - first.surplusOre);
        expect(sum(rest.rows.map(({ amountOre }) => amountOre))).toBe(BigInt(rest.surplusOre));
        const aloneOf = new Map(alone.rows.map(({ code, amountOre }) => [code, amountOre]));
        for (const { code, amountOre } of rest.rows)
          expect(amountOre + (preliminary[code] ?? 0)).toBe(aloneOf.get(code) ?? 0);
      }),
    );
  });

  it("tells only of a deficit what each bears, and what goes beyond the ceiling", () => {
    const of = [
      { code: "1281", weight: "0.5" },
      { code: "1287", weight: "0.5" },
    ];
    const ceilings = { 1281: 600, 1287: 550 };
    expect(beyondCeiling(settle(ground(1_000, 900, of, { ceilings })).rows)).toEqual([]);
    const lacking = settle(ground(1_000, 1_200, of, { ceilings }));
    expect(lacking.rows.map(({ amountOre, borneOre }) => [amountOre, borneOre])).toEqual([
      [-100, 600],
      [-100, 600],
    ]);
    expect(beyondCeiling(lacking.rows)).toMatchObject([{ code: "1287", beyondOre: 50 }]);
    const paidIn = { 1281: 1_000 };
    expect(settle(ground(1_000, 1_200, of, { paidIn })).rows.map(({ borneOre }) => borneOre)).toEqual([
      1_100, 100,
    ]);
  });

  it("refuses amounts that can't be counted exactly", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(() => settle(ground(most, -most, [{ code: "1281", weight: "1" }]))).toThrow(RangeError);
  });
});

describe("SkånEarkiv's surplus of 2020", () => {
  it("is 497 500 000 öre, divided exactly by shares that add up to 0,99", () => {
    const file = "prisma/seed/data/skanearkiv/cost-shares.csv";
    const of = [...readFileSync(file, "utf8").matchAll(/^(\d{4}),[^,]+,"(0,\d+)"/gm)].map(
      ([, code, share]) => ({
        ...{ code: code!, weight: share!.replace(",", ".") },
      }),
    );
    expect(of).toHaveLength(16);
    const { rows, odd, surplusOre } = settle(ground(820_000_000, 322_500_000, of));
    expect([surplusOre, sum(rows.map(({ amountOre }) => amountOre))]).toEqual([497_500_000, 497_500_000n]);
    const of1 = (code: string) => rows.find((row) => row.code === code)!;
    expect(of1("1281")).toMatchObject({ amountOre: 135_681_818, share: "0.2727272727" });
    expect(of1("1260")).toMatchObject({ amountOre: 15_075_758, share: "0.0303030303" });
    expect(of1("1277").amountOre).toBe(15_075_757);
    expect(odd).toEqual(["1292", "1286", "1263", "1260", "1264", "1266"]);
  });
});

describe("weightsOf", () => {
  const row = (code: string, share: string | null, amounts: [number, number | null, number | null][]) => ({
    municipality: { code },
    share,
    amounts: amounts.map(([year, agreedOre, computedOre]) => ({ year, agreedOre, computedOre })),
  });
  const rule = { ceilingOre: null };

  it("is the printed shares, else the amounts of the year, agreed before computed, or of the nearest", () => {
    const shares = {
      rule,
      rows: [row("1281", "0.27", [[2021, 1, null]]), row("1287", null, [[2021, 2, null]])],
    };
    expect(weightsOf(shares, 2021)).toEqual({
      ...{ by: "share", year: null, weights: [{ code: "1281", weight: "0.27" }] },
    });
    const amounts = {
      rule,
      rows: [
        row("1281", null, [
          [2021, 5, 9],
          [2023, null, 7],
        ]),
        row("1287", null, [[2023, 0, 3]]),
      ],
    };
    expect(weightsOf(amounts, 2020)).toMatchObject({ by: "amount", year: 2021, weights: [{ weight: "5" }] });
    expect(weightsOf(amounts, 2024)).toMatchObject({ year: 2023, weights: [{ weight: "7" }] });
    expect(weightsOf({ rule, rows: [row("1281", null, []), row("1287", "0.00", [])] }, 2020)).toBeNull();
    // However small, a share is one: no float says that it is nothing.
    const small = `0.${"0".repeat(400)}1`;
    expect(weightsOf({ rule, rows: [row("1281", small, [])] }, 2020)).toMatchObject({
      ...{ by: "share", weights: [{ weight: small }] },
    });
  });

  it("takes as ceiling what was agreed for the year, else the rule's", () => {
    const rows = [row("1281", null, [[2021, 5, 9]]), row("1287", null, [])];
    expect(ceilingsOf({ rule: { ceilingOre: 8 }, rows }, 2021)).toEqual({ 1281: 5, 1287: 8 });
    expect(ceilingsOf({ rule, rows }, 2022)).toEqual({});
  });
});
