import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { rule as ruleSchema, type Rule } from "../schema";
import { bandsOre, cliffsOf, undefinedAt } from "./bands";
import { computeYear } from "./compute";
import { decimalText } from "./fraction";
import { joinsAfter, monthsOf } from "./months";
import type { KeyMember, YearInput } from "./steps";
import { assertDefined, isWhole } from "./whole";

const member = (code: string, more: Partial<KeyMember> = {}): KeyMember => ({
  code,
  months: 12,
  joinsNextYear: false,
  ownership: null,
  agreedOre: null,
  ...more,
});

interface Given {
  year?: number;
  totalOre?: number | null;
  /** Inhabitants by code: a number counts on every day, or by the day. */
  inhabitants?: Record<string, number | Record<string, number>>;
  members?: KeyMember[];
}
function compute(given: unknown, { year = 2026, totalOre = null, inhabitants = {}, members }: Given) {
  const rule: Rule = ruleSchema.parse(given);
  assertDefined(rule);
  const input: YearInput = {
    year,
    totalOre,
    members: members ?? Object.keys(inhabitants).map((code) => member(code)),
    figure: (code, wanted) => {
      const of = inhabitants[code];
      const value = typeof of === "number" ? of : of?.[wanted];
      return value === undefined ? null : { value, date: wanted, source: null };
    },
  };
  return computeYear(rule, input);
}
const oreOf = (given: unknown, more: Given) =>
  Object.fromEntries((compute(given, more) ?? []).map(({ code, ore }) => [code, ore]));
const kr = (value: number) => value * 100;
const codeOf = (act: () => unknown): [string, Record<string, unknown>] | null => {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.params];
  }
};

const bands = (more: object = {}) => ({
  kind: "bands",
  reading: "whole",
  bands: [
    { from: 0, to: 1999, ore: "1200" },
    { from: 2000, to: 9999, ore: "900" },
    { from: 10_000, to: null, ore: "600" },
  ],
  ...more,
});

describe("the rules by which shared offices divide their costs", () => {
  it("1: a fixed amount and a rate with two decimals by population of a stated day", () => {
    const rule = (date: object) => ({
      parts: [
        { kind: "fixed", ore: kr(40_000) },
        { kind: "perInhabitant", ore: "775", date },
      ],
    });
    const inhabitants = { "1814": { "2026-01-01": 7_300, "2025-12-31": 7_301, "2024-12-31": 7_000 } };
    expect(oreOf(rule({ day: "01-01", yearOffset: 0 }), { inhabitants })).toEqual({ "1814": kr(96_575) });
    expect(oreOf(rule({ day: "12-31", yearOffset: -1 }), { inhabitants })).toEqual({ "1814": kr(96_583) });
    expect(oreOf(rule({ day: "12-31", yearOffset: -2 }), { inhabitants })).toEqual({ "1814": kr(94_250) });
    expect(compute(rule({ day: "12-31", yearOffset: -2 }), { inhabitants })?.[0]?.basis).toEqual([
      { kind: "fixed", rate: "4000000", factor: null, months: 12, ore: "4000000" },
      {
        kind: "perInhabitant",
        rate: "775",
        population: { value: 7000, date: "2024-12-31", wanted: "2024-12-31", source: null },
        factor: null,
        months: 12,
        ore: "5425000",
      },
    ]);
  });

  it("1: per mille with four decimals is exact to the öre", () => {
    const parts = [{ kind: "perInhabitant", ore: "10.98", date: { day: "01-01", yearOffset: 0 } }];
    const exactly = { parts, rounding: { toOre: 1, method: "halfUp" } };
    expect(oreOf(exactly, { inhabitants: { "1814": 12_345 } })).toEqual({ "1814": 135_548 });
  });

  it("2: a tariff by size read as a whole has a cliff, and read by band has none", () => {
    const rule = (reading: string) => ({ parts: [{ kind: "fixed", ore: kr(40_000) }, bands({ reading })] });
    const inhabitants = { "1001": 9_999, "1002": 10_001, "1003": 1_999 };
    expect(oreOf(rule("whole"), { inhabitants })).toEqual({
      "1001": kr(40_000 + 89_991),
      "1002": kr(40_000 + 60_006),
      "1003": kr(40_000 + 23_988),
    });
    // 1 999 at 12, 8 000 at 9, and 2 more at 6.
    expect(oreOf(rule("marginal"), { inhabitants })).toEqual({
      "1001": kr(40_000 + 23_988 + 72_000),
      "1002": kr(40_000 + 23_988 + 72_000 + 12),
      "1003": kr(40_000 + 23_988),
    });
  });

  it("2: the cliff is told, and so is the number that the text leaves out", () => {
    const part = ruleSchema.parse({ parts: [bands()] }).parts[0]!;
    if (part.kind !== "bands") throw new Error("no bands");
    const cliffs = cliffsOf(part).map(({ inhabitants, ore, nextOre }) => [
      inhabitants,
      decimalText(ore),
      decimalText(nextOre),
    ]);
    expect(cliffs).toEqual([
      [1999, "2398800", "1800000"],
      [9999, "8999100", "6000000"],
    ]);
    expect(cliffsOf({ ...part, reading: "marginal" })).toEqual([]);
    const printed = [...part.bands.slice(0, 2), { from: 10_001, to: null, ore: "600" }];
    expect(undefinedAt(printed)).toBe(10_000);
    expect(codeOf(() => compute({ parts: [bands({ bands: printed })] }, {}))).toEqual([
      "key.undefinedAt",
      { number: 10_000 },
    ]);
    const twice = [
      { from: 0, to: 2000, ore: "1" },
      { from: 2000, to: null, ore: "2" },
    ];
    expect(undefinedAt(twice)).toBe(2000);
    expect(undefinedAt([{ from: 1, to: null, ore: "1" }])).toBe(0);
    expect(undefinedAt([{ from: 0, to: 99, ore: "1" }])).toBe(100);
    expect(bandsOre({ ...part, reading: "marginal" }, 0).equals(0n)).toBe(true);
  });

  it("3: base amounts first, the rest of the bill by population, adding up to the bill", () => {
    const rule = {
      parts: [
        { kind: "share", of: "remainder", by: "population" },
        { kind: "fixed", ore: kr(4_000) },
      ],
      rounding: { toOre: 1, method: "largestRemainder" },
    };
    const amounts = oreOf(rule, {
      totalOre: kr(100_000),
      inhabitants: { "1001": 20_000, "1002": 10_000, "1003": 14_000 },
    });
    expect(amounts).toEqual({ "1001": 4_400_000, "1002": 2_400_000, "1003": 3_200_000 });
  });

  it("4: an equal part and a part by size, with floor, ceiling and a rebate above a size", () => {
    const parts = [
      { kind: "share", of: "amount", amountOre: kr(450_000), by: "equal" },
      { kind: "share", of: "remainder", by: "population" },
    ];
    const regions = Object.fromEntries(
      Array.from({ length: 9 }, (_all, place) => [`100${place + 1}`, (place + 1) * 50_000]),
    );
    const more = { totalOre: kr(900_000), inhabitants: regions };
    // Divided by nine: 50 000 each; 450 000 by 2 250 000 inhabitants: 20 öre each.
    const plain = oreOf({ parts }, more);
    expect(plain["1001"]).toBe(kr(60_000));
    expect(plain["1009"]).toBe(kr(140_000));
    const rebated = oreOf({ parts: [...parts, { kind: "rebate", above: 200_000, percent: "10" }] }, more);
    expect(Object.values(rebated).reduce((a, b) => a + b)).toBe(kr(900_000));
    // Whose population is above bears nine tenths of what one of its kind without rebate would.
    expect(rebated["1009"]! / rebated["1001"]!).toBeCloseTo((0.9 * 140) / 60, 4);
    const held = oreOf({ parts, floorOre: kr(75_000), ceilingOre: kr(125_000) }, more);
    expect(Object.values(held).reduce((a, b) => a + b)).toBe(kr(900_000));
    expect(Math.min(...Object.values(held))).toBe(kr(75_000));
    expect(Math.max(...Object.values(held))).toBe(kr(125_000));
    expect(codeOf(() => oreOf({ parts, ceilingOre: kr(99_999) }, more))?.[0]).toBe("key.limits");
  });

  it("4: a rebate on a tariff takes a tenth from those above, and nobody bears it", () => {
    const rule = {
      parts: [
        { kind: "perInhabitant", ore: "100" },
        { kind: "rebate", above: 200_000, percent: "10" },
      ],
    };
    expect(oreOf(rule, { inhabitants: { "1001": 200_000, "1002": 200_001 } })).toEqual({
      "1001": kr(200_000),
      "1002": kr(180_001),
    });
  });

  it("5: one post by population, and a quantity at a price of its own", () => {
    const post = { kind: "share", of: "amount", amountOre: kr(750_000), by: "population" };
    const metres = {
      ...{ kind: "share", of: "amount", by: "quantity", unitOre: "25000" },
      quantities: { "1001": "12.5", "1002": "40" },
    };
    expect(oreOf({ parts: [post, metres] }, { inhabitants: { "1001": 10_000, "1002": 20_000 } })).toEqual({
      "1001": kr(250_000 + 3_125),
      "1002": kr(500_000 + 10_000),
    });
  });

  it("6: a joining fee is told the year before, never in the yearly key", () => {
    const rule = {
      parts: [
        { kind: "perInhabitant", ore: "775" },
        { kind: "joining", ore: kr(50_000), perInhabitant: "400", account: "3021" },
      ],
    };
    const inhabitants = { "1001": 10_000, "1002": 20_000 };
    const members = [member("1001"), member("1002", { months: 0, joinsNextYear: true })];
    const [first, joins] = compute(rule, { inhabitants, members })!;
    expect(first).toMatchObject({ ore: kr(77_500), basis: [{ kind: "perInhabitant" }] });
    expect(joins).toMatchObject({
      ore: 0,
      basis: [{ kind: "joining", account: "3021", ore: String(kr(80_000)) }],
    });
    const small = { ...inhabitants, "1002": 10_000 };
    expect(compute(rule, { inhabitants: small, members })![1]!.basis).toMatchObject([
      { kind: "joining", ore: String(kr(50_000)) },
    ]);
  });

  it("6: who joins in March pays for ten whole months, by rate and by share", () => {
    const since = { since: "2026-03-15", until: null };
    expect(monthsOf(since, 2026)).toBe(10);
    expect([monthsOf(since, 2025), monthsOf(since, 2027)]).toEqual([0, 12]);
    expect(monthsOf({ since: null, until: "2026-06-30" }, 2026)).toBe(6);
    expect([joinsAfter(since, 2025), joinsAfter(since, 2026)]).toEqual([true, false]);
    const members = [member("1001"), member("1002", { months: 10 })];
    expect(oreOf({ parts: [{ kind: "fixed", ore: kr(12_000) }] }, { members })).toEqual({
      "1001": kr(12_000),
      "1002": kr(10_000),
    });
    const shared = { parts: [{ kind: "share", of: "total", by: "equal" }] };
    expect(oreOf(shared, { members, totalOre: kr(220_000) })).toEqual({
      "1001": kr(120_000),
      "1002": kr(100_000),
    });
  });

  it("7: ownership is exactly a hundred per cent, the contribution another key", () => {
    expect(isWhole(["0.06558", "0.93442"])).toBe(true);
    expect(isWhole(["0.06558", "0.93441"])).toBe(false);
    const members = [member("1001", { ownership: "0.06558" }), member("1002", { ownership: "0.93442" })];
    const owned = { parts: [{ kind: "share", of: "total", by: "ownership" }] };
    expect(oreOf(owned, { members, totalOre: kr(1_000_000) })).toEqual({
      "1001": kr(65_580),
      "1002": kr(934_420),
    });
    const less = [members[0]!, member("1002", { ownership: "0.93441" })];
    expect(codeOf(() => oreOf(owned, { members: less, totalOre: 1 }))?.[0]).toBe("key.notWhole");
    // What was paid in 2020 is decided, whatever the ownership.
    const paid = [member("1001", { agreedOre: kr(1_822_015) })];
    expect(oreOf({ parts: [{ kind: "agreed" }] }, { members: paid })).toEqual({ "1001": kr(1_822_015) });
  });

  it("7: percents of 99 or 101 are refused, and so is one that names a stranger", () => {
    const rule = (percents: object) => ({ parts: [{ kind: "share", of: "total", by: "percent", percents }] });
    const members = [member("1001"), member("1002")];
    for (const last of ["93.442", "92.442", "94.442"]) {
      const act = () => oreOf(rule({ "1001": "6.558", "1002": last }), { members, totalOre: kr(100_000) });
      if (last === "93.442") expect(act()).toEqual({ "1001": kr(6_558), "1002": kr(93_442) });
      else expect(codeOf(act)?.[0]).toBe("key.notWhole");
    }
    expect(codeOf(() => oreOf(rule({ "1009": "100" }), { members, totalOre: 1 }))).toEqual([
      "key.unknownMunicipality",
      { codes: "1009" },
    ]);
  });

  it("8: an index acts on rates from its year, in per cent or by weighted series, never on what is decided", () => {
    const parts = [{ kind: "fixed", ore: kr(100_000) }, { kind: "agreed" }];
    const members = [member("1001", { agreedOre: kr(311_000) })];
    const percent = { kind: "percent", from: 2021, rate: "0.025" };
    const at = (index: object, year: number) =>
      oreOf({ parts, index, rounding: { toOre: 1, method: "halfUp" } }, { year, members })["1001"]! -
      kr(311_000);
    expect([2020, 2021, 2022, 2023].map((year) => at(percent, year))).toEqual([
      10_000_000, 10_000_000, 10_250_000, 10_506_250,
    ]);
    const series = (last: string) => [
      { year: 2020, factor: "100" },
      { year: 2021, factor: last },
    ];
    expect(at({ kind: "series", from: 2020, series: series("103") }, 2021)).toBe(10_300_000);
    const told = [{ year: 2021, factor: "1.03" }];
    expect(at({ kind: "series", from: 2020, series: told }, 2021)).toBe(10_300_000);
    const weights = [
      { series: series("110"), weight: "0.6" },
      { series: series("105"), weight: "0.4" },
    ];
    expect(at({ kind: "series", from: 2020, weights }, 2021)).toBe(10_800_000);
    expect(codeOf(() => at({ kind: "series", from: 2020, weights }, 2022))).toEqual([
      "key.indexMissing",
      { year: "2022" },
    ]);
    const short = [weights[0]!];
    expect(codeOf(() => at({ kind: "series", from: 2020, weights: short }, 2021))?.[0]).toBe("key.notWhole");
  });

  it("9: the bill of each version and year is divided to the last thousand", () => {
    const rule = {
      parts: [{ kind: "share", of: "total", by: "population" }],
      rounding: { toOre: 100_000, method: "largestRemainder" },
    };
    const inhabitants = { "1001": 37_111, "1002": 12_345, "1003": 4_321 };
    for (const tkr of [21_365, 24_293, 24_456]) {
      const amounts = Object.values(oreOf(rule, { totalOre: tkr * 100_000, inhabitants }));
      expect(amounts.reduce((a, b) => a + b)).toBe(tkr * 100_000);
      expect(amounts.every((ore) => ore % 100_000 === 0)).toBe(true);
    }
  });

  it("10: members and others pay different prices", () => {
    const priced = (unitOre: string, quantities: object) => ({
      ...{ kind: "share", of: "amount", by: "quantity" },
      ...{ unitOre, quantities },
    });
    const parts = [priced("25000", { "1001": "4" }), priced("80000", { "1002": "4" })];
    expect(oreOf({ parts }, { members: [member("1001"), member("1002")] })).toEqual({
      "1001": kr(1_000),
      "1002": kr(3_200),
    });
  });
});

describe("what a rule is not told", () => {
  it("has no amounts without the total that it divides, and no population is no nought", () => {
    const shared = { parts: [{ kind: "share", of: "total", by: "population" }] };
    expect(compute(shared, { inhabitants: { "1001": 5 } })).toBeNull();
    expect(codeOf(() => compute(shared, { members: [member("1001")], totalOre: 1 }))).toEqual([
      "key.populationMissing",
      { code: "1001", date: "2026-01-01" },
    ]);
  });
});
