import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rule as ruleSchema } from "../../schema";
import { numbersIn, oreText, readBands, readByCode, readDecimal, readRows } from "./read-text";
import { sentRule, typedRule } from "./values";

describe("what is typed", () => {
  it.each([
    ["40 000", "4000000"],
    ["40\u00a0000", "4000000"],
    ["7,75", "775"],
    ["0,1098", "10.98"],
    ["1.5", "150"],
    ["x", null],
    ["", null],
    ["1,2,3", null],
  ])("%s kr", (typed, ore) => expect(oreText(typed, "sv")).toBe(ore));

  it("is shown again as it was kept", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 - 1 }), (ore) => {
        for (const locale of ["sv", "nb", "en"])
          expect(oreText(numbersIn(ore, locale), locale)).toBe(String(ore));
      }),
    );
    expect(readDecimal("\u2212 4 975", "sv")).toBe("-4975");
  });

  it("is a band a line", () => {
    expect(readBands("0-1 999 12\n2000–9999: 9\n10 000- 6,50\nfel", "sv")).toEqual([
      { from: 0, to: 1999, ore: "1200" },
      { from: 2000, to: 9999, ore: "900" },
      { from: 10_000, to: null, ore: "650" },
      { from: Number.NaN, to: null, ore: null },
    ]);
  });

  it("is a code and a number a line", () => {
    expect(readByCode("1260\t6,558\n1264: 93,442 %\n\nBjuv 3", "sv")).toEqual({
      "1260": "6.558",
      "1264": "93.442",
    });
  });

  it("is rows as a sheet pastes them, and the line that can't be read is told", () => {
    const years = [2021, 2022];
    expect(readRows("1260\t0,03\t311\t319\n1264\t\t\t319\n", { years, unit: "tkr", locale: "sv" })).toEqual([
      {
        ...{ municipality: "1260", share: "0.03" },
        amounts: [
          { year: 2021, agreedOre: 31_100_000 },
          { year: 2022, agreedOre: 31_900_000 },
        ],
      },
      { municipality: "1264", share: null, amounts: [{ year: 2022, agreedOre: 31_900_000 }] },
    ]);
    expect(readRows("1260;;311", { years, unit: "kr", locale: "sv" })).toMatchObject([
      { amounts: [{ agreedOre: 31_100 }] },
    ]);
    for (const wrong of ["Bjuv;0,03;1", "1260;x;1", "1260;;1;2;3", "1260;;1,005"])
      expect(readRows(`1264;;1\n${wrong}`, { years, unit: "kr", locale: "sv" })).toEqual({ wrong: 2 });
  });
});

describe("a rule", () => {
  it("comes back from its fields as it was kept", () => {
    const kept = ruleSchema.parse({
      parts: [
        { kind: "fixed", ore: 4_000_000 },
        { kind: "perInhabitant", ore: "10.98", date: { day: "12-31", yearOffset: -2 } },
        { kind: "bands", reading: "marginal", bands: [{ from: 0, to: null, ore: "775" }] },
        { kind: "share", of: "remainder", by: "percent", percents: { "1260": "6.558", "1264": "93.442" } },
        {
          kind: "share",
          of: "amount",
          amountOre: 0,
          by: "quantity",
          quantities: { "1260": "12.5" },
          unitOre: "25000",
        },
        { kind: "rebate", above: 200_000, percent: "10" },
        { kind: "joining", perInhabitant: "400", account: "3021" },
        { kind: "agreed" },
      ],
      floorOre: 100,
      index: { kind: "percent", from: 2021, rate: "0.025" },
      rounding: { toOre: 100_000, method: "halfUp" },
    });
    const again = (rule: typeof kept, locale: string) =>
      ruleSchema.parse(sentRule(typedRule(rule, locale), locale));
    const withDate = { day: "01-01", yearOffset: 0 };
    const parts = kept.parts.map((part) => (part.kind === "share" ? { ...part, date: withDate } : part));
    const series = [
      { year: 2020, factor: "100" },
      { year: 2021, factor: "103.5" },
    ];
    const weights = [
      { series, weight: "0.7" },
      { series: [{ year: 2021, factor: "1.02" }], weight: "0.3" },
    ];
    for (const locale of ["sv", "nb", "en"]) {
      expect(again(kept, locale)).toEqual({ ...kept, parts });
      expect(again({ ...kept, index: null }, locale).index).toBeNull();
      for (const index of [
        { kind: "series", from: 2020, series },
        { kind: "series", from: 2020, weights },
      ]) {
        const bySeries = ruleSchema.parse({ ...kept, index });
        expect(again(bySeries, locale).index).toEqual(bySeries.index);
      }
    }
  });

  it("has decimals by a comma, in English by a point", () => {
    const kept = ruleSchema.parse({
      parts: [{ kind: "perInhabitant", ore: "775" }],
      index: { kind: "percent", from: 2021, rate: "0.0255" },
    });
    const shown = (locale: string) => {
      const { parts, rate } = typedRule(kept, locale);
      return [parts[0]?.rate, rate];
    };
    expect(shown("sv")).toEqual(["7,75", "2,55"]);
    expect(shown("nb")).toEqual(["7,75", "2,55"]);
    expect(shown("en")).toEqual(["7.75", "2.55"]);
    expect([readDecimal("40,000.50", "en"), readDecimal("7,75", "en")]).toEqual(["40000.50", null]);
  });

  it("whose series can't be read is told as missing", () => {
    const typed = {
      ...typedRule(ruleSchema.parse({ parts: [{ kind: "agreed" }] }), "sv"),
      indexFrom: "2020",
    };
    for (const series of ["", "år 100", "0,7 2020 100\n0,3: 2020 100"])
      expect(ruleSchema.safeParse(sentRule({ ...typed, index: "series", series }, "sv")).success).toBe(false);
  });
});
