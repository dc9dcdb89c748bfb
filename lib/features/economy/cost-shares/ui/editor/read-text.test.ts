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
  ])("%s kr", (typed, ore) => expect(oreText(typed)).toBe(ore));

  it("is shown again as it was kept", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 - 1 }), (ore) => {
        expect(oreText(numbersIn(ore))).toBe(String(ore));
      }),
    );
    expect(readDecimal("\u2212 4 975")).toBe("-4975");
  });

  it("is a band a line", () => {
    expect(readBands("0-1 999 12\n2000–9999: 9\n10 000- 6,50\nfel")).toEqual([
      { from: 0, to: 1999, ore: "1200" },
      { from: 2000, to: 9999, ore: "900" },
      { from: 10_000, to: null, ore: "650" },
      { from: Number.NaN, to: null, ore: null },
    ]);
  });

  it("is a code and a number a line", () => {
    expect(readByCode("1260\t6,558\n1264: 93,442 %\n\nBjuv 3")).toEqual({
      "1260": "6.558",
      "1264": "93.442",
    });
  });

  it("is rows as a sheet pastes them, and the line that can't be read is told", () => {
    const years = [2021, 2022];
    expect(readRows("1260\t0,03\t311\t319\n1264\t\t\t319\n", years, "tkr")).toEqual([
      {
        ...{ municipality: "1260", share: "0.03" },
        amounts: [
          { year: 2021, agreedOre: 31_100_000 },
          { year: 2022, agreedOre: 31_900_000 },
        ],
      },
      { municipality: "1264", share: null, amounts: [{ year: 2022, agreedOre: 31_900_000 }] },
    ]);
    expect(readRows("1260;;311", years, "kr")).toMatchObject([{ amounts: [{ agreedOre: 31_100 }] }]);
    for (const wrong of ["Bjuv;0,03;1", "1260;x;1", "1260;;1;2;3", "1260;;1,005"])
      expect(readRows(`1264;;1\n${wrong}`, years, "kr")).toEqual({ wrong: 2 });
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
    const sent = ruleSchema.parse(sentRule(typedRule(kept), kept));
    const withDate = { day: "01-01", yearOffset: 0 };
    const parts = kept.parts.map((part) => (part.kind === "share" ? { ...part, date: withDate } : part));
    expect(sent).toEqual({ ...kept, parts });
    const index = { kind: "series", from: 2020, series: [{ year: 2021, factor: "1.03" }] };
    const bySeries = ruleSchema.parse({ ...kept, index });
    expect(ruleSchema.parse(sentRule(typedRule(bySeries), bySeries)).index).toEqual(bySeries.index);
  });
});
