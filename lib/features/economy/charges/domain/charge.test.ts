import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chargePeriods, overlaps, partOfYear, partsOf, periodText, type ChargePart } from "./period";
import { rowsOf, totalOf, type Charging } from "./rows";
import { percentOf, vatOf } from "./vat";

const YEAR = 2027;
const ores = fc.integer({ min: 0, max: 10 ** 13 });
const days = fc.date({ min: new Date("2025-06-01"), max: new Date("2028-12-31"), noInvalidDate: true });
const membership = fc
  .tuple(fc.option(days), fc.option(days))
  .map(([a, b]) => [a, b].map((date) => date && date.toISOString().slice(0, 10)) as (string | null)[])
  .map(([since = null, until = null]) =>
    since && until && until < since ? { since: until, until: since } : { since, until },
  );
const rates = fc.integer({ min: 0, max: 10_000 }).map((parts) => {
  const text = parts.toString().padStart(5, "0");
  return `${text.slice(0, 1)}.${text.slice(1)}`;
});
const partOf = (period: ChargePart["period"], part: number): ChargePart => ({ year: YEAR, period, part });
const allOf = (period: ChargePart["period"]) =>
  Array.from({ length: partsOf[period] }, (_, place) => partOf(period, place + 1));
const sum = (values: bigint[]) => values.reduce((a, b) => a + b, 0n);

const members = fc
  .uniqueArray(fc.integer({ min: 1000, max: 9999 }), { minLength: 1, maxLength: 30 })
  .chain((codes) =>
    fc.tuple(
      ...codes.map((code) => fc.tuple(fc.constant(code), fc.integer({ min: 1, max: 10 ** 9 }), membership)),
    ),
  )
  .map((all) =>
    all.map(([code, ore, days]): Charging => ({ id: `id${code}`, code: `${code}`, name: "x", ore, ...days })),
  );

describe("the parts of a year", () => {
  it("add up to it, and quarters to their half, whoever the member is and since when", () => {
    fc.assert(
      fc.property(ores, membership, (ore, member) => {
        const of = (part: ChargePart) => partOfYear(ore, member, part);
        for (const period of chargePeriods) expect(sum(allOf(period).map(of))).toBe(BigInt(ore));
        expect(of(partOf("quarter", 1)) + of(partOf("quarter", 2))).toBe(of(partOf("half", 1)));
        for (const part of allOf("quarter")) expect(of(part)).toBeGreaterThanOrEqual(0n);
      }),
    );
  });

  it("follow the months of membership: from March one tenth in the first quarter", () => {
    const member = { since: "2027-03-15", until: null };
    const parts = allOf("quarter").map((part) => partOfYear(100_001, member, part));
    expect(parts).toEqual([10_000n, 30_001n, 30_000n, 30_000n]);
    const late = { since: "2027-09-01", until: null };
    expect(allOf("half").map((part) => partOfYear(400, late, part))).toEqual([0n, 400n]);
  });

  it("overlap as their months do", () => {
    expect(overlaps(partOf("year", 1), partOf("quarter", 3))).toBe(true);
    expect(overlaps(partOf("half", 2), partOf("quarter", 3))).toBe(true);
    expect(overlaps(partOf("half", 1), partOf("quarter", 3))).toBe(false);
    expect(overlaps(partOf("quarter", 2), partOf("quarter", 2))).toBe(true);
    expect(overlaps(partOf("year", 1), { ...partOf("year", 1), year: YEAR + 1 })).toBe(false);
    expect(chargePeriods.flatMap(allOf).map(periodText)).toEqual([
      ...["2027", "2027-H1", "2027-H2", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"],
    ]);
  });
});

describe("VAT", () => {
  it("is whole öre, half up, and at most half an öre from the exact", () => {
    fc.assert(
      fc.property(ores, rates, (ore, rate) => {
        const parts = BigInt(rate.replace(".", ""));
        const twice = BigInt(vatOf(ore, rate)) * 20_000n - BigInt(ore) * parts * 2n;
        expect(twice > -10_000n && twice <= 10_000n).toBe(true);
      }),
    );
    expect([vatOf(2, "0.25"), vatOf(1, "0.25"), vatOf(6, "0.25"), vatOf(100, "0.1234")]).toEqual([
      1, 0, 2, 12,
    ]);
    expect(["0.25", "0.125", "0", "1", "0.06"].map(percentOf)).toEqual(["25", "12.5", "0", "100", "6"]);
  });
});

describe("rows", () => {
  const charge = (all: Charging[], part = partOf("year", 1), vatRate = "0.25") =>
    rowsOf(all, { part, vatRate, hostId: all[0]!.id });

  it("add up to the total, are the same in any order, and hold no VAT of the host's own", () => {
    fc.assert(
      fc.property(members, rates, (all, rate) => {
        const rows = charge(all, partOf("year", 1), rate);
        const total = totalOf(rows);
        expect(total.netOre).toBe(all.reduce((net, { ore }) => net + ore, 0));
        expect(total.grossOre).toBe(total.netOre + total.vatOre);
        expect(rows[0]).toMatchObject({ isInternal: true, vatRate: "0", vatOre: 0 });
        const turned = rowsOf([...all].reverse(), {
          ...{ part: partOf("year", 1), vatRate: rate, hostId: all[0]!.id },
        });
        expect(turned.reverse()).toEqual(rows);
      }),
    );
  });

  it("are never of nothing, less than nothing, or more than can be counted", () => {
    const one = { id: "a", code: "1260", name: "x", since: null, until: null };
    const refused = (ore: number, part?: ChargePart) => () => charge([{ ...one, ore }], part);
    expect(refused(0)).toThrow("charge.notPositive");
    expect(refused(-1)).toThrow("charge.notPositive");
    expect(refused(10 ** 14 + 1)).toThrow("key.tooLarge");
    const late = { ...one, since: "2027-10-01", ore: 100 };
    expect(() => charge([late], partOf("quarter", 1))).toThrow("charge.notPositive");
    expect(charge([late, { ...one, id: "b", ore: 100 }], partOf("quarter", 1))).toHaveLength(1);
  });
});
