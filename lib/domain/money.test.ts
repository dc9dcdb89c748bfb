import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  difference,
  formatBytes,
  formatCount,
  formatPercent,
  formatShare,
  formatTkr,
  oreFromDatabase,
  oreToTkr,
  tkrToOre,
} from "./money";

const SPACE = "\u00a0";
const MINUS = "\u2212";

describe("amounts", () => {
  it("come back from öre as the thousands that were printed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (tkr) => {
        expect(oreToTkr(tkrToOre(tkr))).toBe(tkr);
      }),
    );
  });

  it("keep to the whole öre when thousands have decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        expect(tkrToOre(hundredths / 100)).toBe(hundredths * 1000);
      }),
    );
  });

  it("leave the database exactly, or not at all", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (ore) => {
        expect(oreFromDatabase(BigInt(ore))).toBe(ore);
      }),
    );
    expect(() => oreFromDatabase(BigInt(Number.MAX_SAFE_INTEGER) + 1n)).toThrow(RangeError);
    expect(() => oreFromDatabase(-(2n ** 60n))).toThrow(RangeError);
  });

  it("are overspent when the difference is below zero", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (budget, outcome) => {
        expect(difference(budget, outcome) < 0).toBe(outcome > budget);
        expect(outcome + difference(budget, outcome)).toBe(budget);
      }),
    );
  });
});

describe("figures on the screen", () => {
  it.each([
    [854_100_000, "sv", `8${SPACE}541`],
    [854_100_000, "nb", `8${SPACE}541`],
    [854_100_000, "en", "8,541"],
    [-6_400_000, "sv", `${MINUS}64`],
    [-100, "sv", "0"],
    [-6_400_000, "en", `${MINUS}64`],
    [0, "sv", "0"],
    [150_000, "sv", "1,5"],
  ])("%i öre in %s", (ore, locale, text) => expect(formatTkr(ore, locale)).toBe(text));

  it("never carry a hyphen for a minus", () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom("sv", "nb", "en"), (value, locale) => {
        expect(formatTkr(value, locale)).not.toContain("-");
        expect(formatCount(value, locale)).not.toContain("-");
      }),
    );
  });

  it.each([
    ["0.1", "sv", "0,10"],
    ["0.03", "nb", "0,03"],
    ["0.99", "en", "0.99"],
    ["0.0125", "sv", "0,0125"],
  ])("share %s in %s", (share, locale, text) => expect(formatShare(share, locale)).toBe(text));

  it("say parts and sizes in the language", () => {
    expect(formatPercent(3225 / 8200, "sv")).toBe(`39${SPACE}%`);
    expect(formatBytes(41_000, "sv")).toMatch(/^41\skB$/);
    expect(formatBytes(1_230_000, "sv")).toMatch(/^1,2\sMB$/);
  });
});
