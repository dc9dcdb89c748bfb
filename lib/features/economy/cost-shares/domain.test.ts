import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tkrToOre } from "@/lib/domain/money";
import { amountsOf, noticesOf, SHARE_UNIT, shareText } from "./domain";

describe("shareText", () => {
  it.each([
    [300, "0.03"],
    [1000, "0.10"],
    [9900, "0.99"],
    [10_000, "1.00"],
    [125, "0.0125"],
    [1250, "0.125"],
    [0, "0.00"],
  ])("%i ten-thousandths", (units, text) => expect(shareText(units)).toBe(text));

  it("loses nothing and is what the API promises", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 * SHARE_UNIT }), (units) => {
        const text = shareText(units);
        expect(text).toMatch(/^\d+\.\d{2,4}$/);
        expect(Math.round(Number(text) * SHARE_UNIT)).toBe(units);
      }),
    );
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
        const rounded = rows.map(({ units }) => ({
          units,
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
    const bjuv = { units: 300, amounts: [{ year: 2021, maxOre: tkrToOre(311) }] };
    const others = { units: 9600, amounts: [{ year: 2021, maxOre: tkrToOre(8230) }] };
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
