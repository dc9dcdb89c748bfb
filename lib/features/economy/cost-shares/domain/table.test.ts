import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tkrToOre } from "@/lib/domain/money";
import { exact, Fraction } from "./fraction";
import { amountsOf, noticesOf, shareText, sumOfShares } from "./table";

/** The shares of these tests are counted in ten-thousandths. */
const SHARE_UNIT = 10_000;
const shareOf = (units: number) => shareText(new Fraction(BigInt(units), BigInt(SHARE_UNIT)));

describe("shareText", () => {
  it.each([
    ["0.03", "0.03"],
    ["0.1", "0.10"],
    ["0.99", "0.99"],
    ["1", "1.00"],
    ["0.0125", "0.0125"],
    ["0.06558", "0.06558"],
    ["0", "0.00"],
  ])("%s", (given, text) => expect(shareText(exact(given))).toBe(text));

  it("loses nothing and is what the API promises", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 20_000_000_000n }), (units) => {
        const share = new Fraction(units, 10_000_000_000n);
        const text = shareText(share);
        expect(text).toMatch(/^\d+\.\d{2,10}$/);
        expect(exact(text).equals(share)).toBe(true);
      }),
    );
  });

  it("adds up what is printed", () => {
    expect(sumOfShares([{ share: "0.1" }, { share: "0.2" }, { share: null }])).toBe("0.30");
    expect(sumOfShares([{ share: null }])).toBeNull();
  });
});

// One year's shares that are one together, and amounts that are exactly what they give.
const fairTable = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 }),
    fc.integer({ min: 1, max: 100 }),
  )
  .map(([parts, factor]) => {
    const rest = SHARE_UNIT - parts.reduce((sum, part) => sum + part, 0);
    const total = SHARE_UNIT * factor * 1000;
    const rows = [...parts, rest].map((units) => ({
      units,
      share: shareOf(units),
      amounts: [{ year: 2021, maxOre: (total * units) / SHARE_UNIT }],
    }));
    return { rows, totals: [{ year: 2021, maxOre: total }] };
  });

describe("noticesOf", () => {
  it("says nothing of a table that adds up, nor of an empty one", () => {
    fc.assert(
      fc.property(fairTable, ({ rows, totals }) => {
        expect(noticesOf(rows, totals)).toEqual([]);
      }),
    );
    expect(noticesOf([], [])).toEqual([]);
  });

  it("says nothing of amounts that are their shares of a sum, rounded to thousands", () => {
    fc.assert(
      fc.property(fairTable, fc.integer({ min: 500, max: 20_000 }), ({ rows }, tkr) => {
        const rounded = rows.map(({ units, share }) => ({
          share,
          amounts: [{ year: 2021, maxOre: tkrToOre(Math.round((tkr * units) / SHARE_UNIT)) }],
        }));
        const maxOre = rounded.reduce((sum, { amounts }) => sum + amounts[0]!.maxOre, 0);
        expect(noticesOf(rounded, [{ year: 2021, maxOre }])).toEqual([]);
      }),
    );
  });

  it("forgives the rounding of a printed table, and no more", () => {
    fc.assert(
      fc.property(fairTable, fc.boolean(), ({ rows, totals }, isMore) => {
        const [first, ...others] = rows;
        const moved = first!.amounts.map((amount) => ({
          ...amount,
          maxOre:
            amount.maxOre +
            Math.floor(50_000 * (1 + (first!.units / SHARE_UNIT) * rows.length)) +
            (isMore ? 2 : -2),
        }));
        const notices = noticesOf([{ ...first!, amounts: moved }, ...others], totals);
        expect(notices).toEqual(isMore ? ["sharesDoNotReproduceAmounts"] : []);
      }),
    );
  });

  it("tells both of the printed table: Bjuv has 311, not 0,03 of 8 541, and the shares are 0,99", () => {
    const bjuv = { share: "0.03", amounts: [{ year: 2021, maxOre: tkrToOre(311) }] };
    const others = { share: "0.96", amounts: [{ year: 2021, maxOre: tkrToOre(8230) }] };
    const notices = noticesOf([bjuv, others], [{ year: 2021, maxOre: tkrToOre(8541) }]);
    expect(notices).toEqual(["sharesDoNotSumToOne", "sharesDoNotReproduceAmounts"]);
  });
});

describe("amountsOf", () => {
  const row = fc.record({
    municipality: fc.record({ code: fc.string(), name: fc.string() }),
    amounts: fc.array(fc.record({ year: fc.constantFrom(2021, 2022), maxOre: fc.nat() }), { maxLength: 2 }),
  });

  it("keeps every amount of the year, never grows from first to last", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const found = amountsOf(rows, 2021).map(({ maxOre }) => maxOre);
        const all = rows.flatMap(({ amounts }) => amounts.filter(({ year }) => year === 2021));
        expect([...found].sort()).toEqual(all.map(({ maxOre }) => maxOre).sort());
        expect(found).toEqual([...found].sort((a, b) => b - a));
      }),
    );
  });
});
