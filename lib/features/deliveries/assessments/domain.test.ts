import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf, differs, mergeFiles, mustExplain, numberIn } from "./domain";

const file = (fileId: string) => ({ fileId });
const files = fc.uniqueArray(fc.constantFrom(..."abcdefgh")).map((ids) => ids.map(file));

describe("mergeFiles", () => {
  it("keeps theirs, adds mine and leaves out what I removed", () => {
    const theirs = [file("base"), file("theirs"), file("unwanted")];
    const changes = { added: [file("mine")], removed: ["unwanted"] };
    expect(mergeFiles(theirs, changes)).toEqual([file("base"), file("theirs"), file("mine")]);
  });

  it("loses nobody's file and repeats none, whatever both have done", () => {
    fc.assert(
      fc.property(files, files, files, (current, added, taken) => {
        const removed = taken
          .map(({ fileId }) => fileId)
          .filter((id) => !added.some((one) => one.fileId === id));
        const ids = mergeFiles(current, { added, removed }).map(({ fileId }) => fileId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { fileId } of current) expect(ids.includes(fileId)).toBe(!removed.includes(fileId));
        for (const { fileId } of added) expect(ids).toContain(fileId);
      }),
    );
  });
});

describe("numberIn", () => {
  it.each([
    ["1250", 1250],
    ["1 250", 1250],
    ["1\u00a0250,5", 1250.5],
    ["1\u202f250.5", 1250.5],
    ["1.250,5", 1250.5],
    ["1,250.5", 1250.5],
    ["1.250.000", 1_250_000],
    ["1,250,000.25", 1_250_000.25],
    ["\u22123", -3],
    ["-0,5", -0.5],
  ])("reads %s", (typed, number) => {
    expect(numberIn(typed)).toBe(number);
  });

  it.each(["", " ", "19 av 20", "12 %", "2026-11-29", "1,2,3.4.5x", "NaN", "Infinity", "0x10", "1e9"])(
    "takes no number for %j",
    (typed) => {
      expect(numberIn(typed)).toBeNull();
    },
  );

  it("reads what each language writes", () => {
    const numbers = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(numbers, fc.constantFrom("sv", "nb", "en"), (number, locale) => {
        const typed = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(number);
        expect(numberIn(typed)).toBeCloseTo(number, 5);
      }),
    );
  });
});

describe("what was measured", () => {
  it("differs as a number where both are, else as text, and not when nothing was measured", () => {
    expect(differenceOf({ expectedValue: "20", measuredValue: "19,5" })).toBe(-0.5);
    expect(differenceOf({ expectedValue: "0,3", measuredValue: "0,1" })).toBe(-0.2);
    expect(differenceOf({ expectedValue: "20", measuredValue: "nitton" })).toBeNull();
    const differ = (expectedValue: string | null, measuredValue: string | null) =>
      differs({ expectedValue, measuredValue });
    expect([differ("20", "20,0"), differ("20", null), differ(null, "20"), differ("ja", " ja ")]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect([differ("20", "19"), differ("ja", "nej"), differ("20", "tjugo")]).toEqual([true, true, true]);
  });

  it("must be explained when it differs and the point is met", () => {
    const off = { expectedValue: "20", measuredValue: "19" };
    expect(mustExplain("passed", off)).toBe(true);
    expect(mustExplain("passed", { ...off, measuredValue: "20" })).toBe(false);
    expect(mustExplain("notStarted", off)).toBe(false);
    expect(mustExplain("failed", { expectedValue: null, measuredValue: null })).toBe(true);
  });
});
