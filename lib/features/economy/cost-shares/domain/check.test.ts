import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classesOf, sharesReproduce, type AgreedRow } from "./check";
import { exact, floorOf, Fraction, halfUpOf, ONE, whole } from "./fraction";
import { sumOfShares } from "./table";
import { upliftOf } from "./uplift";

const TKR = 100_000;
/** Code, printed share, and the most that may be withdrawn in 2021, 2022 and 2023, in tkr. */
const printed: [string, string, number, number, number][] = [
  ["1260", "0.03", 311, 319, 327],
  ["1266", "0.03", 311, 319, 327],
  ["1276", "0.04", 347, 356, 364],
  ["1282", "0.10", 839, 860, 881],
  ["1281", "0.27", 2183, 2238, 2293],
  ["1275", "0.02", 168, 172, 176],
  ["1291", "0.04", 347, 356, 364],
  ["1265", "0.04", 347, 356, 364],
  ["1264", "0.03", 311, 319, 327],
  ["1263", "0.05", 411, 421, 432],
  ["1287", "0.1", 839, 860, 881],
  ["1270", "0.03", 311, 319, 327],
  ["1286", "0.07", 560, 574, 588],
  ["1277", "0.03", 311, 319, 327],
  ["1292", "0.09", 777, 797, 816],
  ["1257", "0.02", 168, 172, 176],
];
const rows: AgreedRow[] = printed.map(([code, share, ...tkr]) => ({
  code,
  share,
  amounts: tkr.map((value, place) => ({ year: 2021 + place, ore: value * TKR })),
}));

describe("the printed agreement of 2021 to 2023", () => {
  it("has shares that are 0,99 together", () => expect(sumOfShares(rows)).toBe("0.99"));

  it("has not one amount that follows from its share", () => {
    const told = sharesReproduce(rows)!;
    expect(told).toMatchObject({ year: 2021, agree: 0, of: 16 });
    expect(told.rows[0]).toEqual({
      code: "1260",
      fromShareOre: 25_623_000,
      agreedOre: 31_100_000,
      differenceOre: 5_477_000,
    });
  });

  it("has equal amounts where equal shares are printed: classes of size", () => {
    expect(classesOf(rows).map(({ share, codes }) => [share, codes.length])).toEqual([
      ["0.02", 2],
      ["0.03", 5],
      ["0.04", 3],
      ["0.10", 2],
    ]);
  });

  it("follows from unrounded amounts at one yearly rate, 2,5 per cent among those that fit", () => {
    const uplift = upliftOf(rows)!;
    expect(uplift).toMatchObject({ fits: true, example: "0.025", amounts: 48 });
    expect(uplift.base).toHaveLength(16);
    const { from, to } = uplift.rates!;
    expect(from).toMatch(/^0\.\d{7,}$/);
    expect(exact(from).lt(exact("0.025")) && exact(to!).gt(exact("0.025"))).toBe(true);
  });
});

/**
 * Whether some base gives every amount at that rate, asked another way: the least base that can.
 */
function reproduces(all: AgreedRow[], rate: Fraction): boolean {
  const factor = ONE.add(rate);
  return all.every(({ amounts }) => {
    const grown = amounts.map(({ year, ore }) => ({ ore, by: factor.pow(BigInt(year - 2021)) }));
    const least = grown
      .map(({ ore, by }) => whole(ore - TKR / 2).div(by))
      .reduce((a, b) => (a.gt(b) ? a : b));
    return grown.every(({ ore, by }) => halfUpOf(least.mul(by).div(whole(TKR))) === BigInt(ore / TKR));
  });
}

const between = (from: Fraction, to: Fraction, part: number) =>
  from.add(to.sub(from).mul(new Fraction(BigInt(part), 1000n)));

// A table that some rate made, now and then with one amount printed wrong.
const table = fc
  .record({
    rate: fc.integer({ min: -200, max: 900 }),
    bases: fc.array(fc.integer({ min: 1, max: 4_000_000 }), { minLength: 1, maxLength: 6 }),
    years: fc.integer({ min: 2, max: 4 }),
    slip: fc.constantFrom(0, 0, 1, -1),
  })
  .map(({ rate, bases, years, slip }) => {
    const factor = new Fraction(BigInt(10_000 + rate), 10_000n);
    const made = bases.map((base, place) => ({
      code: String(1000 + place),
      share: null,
      amounts: Array.from({ length: years }, (_all, after) => {
        const tkr = halfUpOf(new Fraction(BigInt(base), 1000n).mul(factor.pow(BigInt(after))));
        const printedAs = Number(tkr) + (place === 0 && after === 1 ? slip : 0);
        return { year: 2021 + after, ore: Math.max(printedAs, 1) * TKR };
      }),
    }));
    return { rows: made, rate: new Fraction(BigInt(rate), 10_000n) };
  });

describe("upliftOf", () => {
  it("takes in every rate that reproduces the table, and no other", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 999 }), ({ rows: made, rate }, part) => {
        const uplift = upliftOf(made)!;
        const tries = [rate, exact("0"), exact("0.025"), new Fraction(BigInt(part - 500), 2000n)];
        if (!uplift.fits) {
          for (const one of tries) expect(reproduces(made, one)).toBe(false);
          return;
        }
        const { from, to } = { from: exact(uplift.rates!.from), to: exact(uplift.rates!.to!) };
        expect(reproduces(made, between(from, to, part))).toBe(true);
        expect(reproduces(made, exact(uplift.example!))).toBe(true);
        // Rounded inwards: the next decimal on either side is not inside any more.
        const digits = uplift.rates!.from.split(".")[1]!.length;
        const step = new Fraction(1n, 10n ** BigInt(digits));
        expect(reproduces(made, from.sub(step))).toBe(false);
        expect(reproduces(made, to.add(step))).toBe(false);
        for (const one of tries)
          if (one.lte(from.sub(step)) || one.gte(to.add(step))) expect(reproduces(made, one)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("has a base in between for every member at the example", () => {
    const { base, example } = upliftOf(rows)!;
    const factor = ONE.add(exact(example!));
    for (const { code, fromOre, toOre } of base) {
      expect(fromOre).toBeLessThan(toOre);
      const { amounts } = rows.find((row) => row.code === code)!;
      for (const start of [fromOre, toOre - 1])
        for (const { year, ore } of amounts) {
          const grown = whole(start).mul(factor.pow(BigInt(year - 2021)));
          expect(floorOf(grown.div(whole(TKR)).add(new Fraction(1n, 2n)))).toBe(BigInt(ore / TKR));
        }
    }
  });

  it("finds no rate for amounts that grow and fall, and asks nothing of a single year", () => {
    const of = (...tkr: number[]) => [
      {
        code: "1001",
        share: null,
        amounts: tkr.map((value, after) => ({ year: 2021 + after, ore: value * TKR })),
      },
    ];
    expect(upliftOf(of(311, 350, 311))).toMatchObject({ fits: false, rates: null, example: null });
    expect(upliftOf(of(311))).toBeNull();
    expect(upliftOf([])).toBeNull();
  });
});
