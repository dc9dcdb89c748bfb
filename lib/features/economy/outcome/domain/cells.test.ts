import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, lastDayOf, readOre, readPeriod, unitOf } from "./cells";

const ore = (cell: Parameters<typeof readOre>[0], unit = 100, locale: "sv" | "en" = "sv") => {
  const read = readOre(cell, unit, locale);
  return typeof read === "object" ? read.ore : read;
};

describe("an amount", () => {
  it.each([
    ["1 250,50", 125_050],
    ["1\u00a0250,50", 125_050],
    ["1.250,50", 125_050],
    ["1,250.50", 125_050],
    ["1250.5", 125_050],
    ["1.250", 125_000],
    ["1250,5", 125_050],
    ["-1 250,50", -125_050],
    ["\u22121 250,50", -125_050],
    ["1 250,50-", -125_050],
    ["(1 250,50)", -125_050],
    ["1 250 kr", 125_000],
    ["1 250,-", 125_000],
    ["1 250:-", 125_000],
    ["12 tkr", 1_200_000],
    ["0,005", 1],
    ["0,004", 0],
    ["-", "empty"],
    ["", "empty"],
    ["tio", "none"],
    ["12 st", "none"],
    ["12 %", "none"],
    ["90 071 992 547 409,91", Number.MAX_SAFE_INTEGER],
    ["90 071 992 547 409,92", "tooLarge"],
  ])("of text: %s", (text, expected) => {
    expect(ore(text)).toBe(expected);
  });

  it.each([
    [1250.5, 125_050],
    [0.1 + 0.2, 30],
    [-19.99, -1999],
    [1234567.89, 123_456_789],
  ])("of a number, exactly: %s", (number, expected) => {
    expect(ore(number)).toBe(expected);
  });

  it("is what was written, whatever the separators", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }),
        fc.constantFrom(" ", "\u00a0", "\u202f", "."),
        (amount, separator) => {
          const digits = String(Math.abs(amount)).padStart(3, "0");
          const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, separator);
          expect(ore(`${amount < 0 ? "-" : ""}${whole},${digits.slice(-2)}`)).toBe(amount);
        },
      ),
    );
  });

  it("is counted in what its heading says", () => {
    expect(["Belopp", "Utfall (tkr)", "Belopp i mkr", "Summa 1 000 kr"].map(unitOf)).toEqual([
      100, 100_000, 100_000_000, 100_000,
    ]);
    expect(ore("12,5", unitOf("Utfall tkr"))).toBe(1_250_000);
    expect(ore("12,5 kr", unitOf("Utfall tkr"))).toBe(1250);
  });
});

describe("a period", () => {
  it.each([
    ["2026-04", "2026-04"],
    ["202604", "2026-04"],
    ["2604", "2026-04"],
    ["4", "2026-04"],
    ["13", "2026-13"],
    ["2026-13", "2026-13"],
    ["202613", "2026-13"],
    ["april", "2026-04"],
    ["Maj 2025", "2025-05"],
    ["des", "2026-12"],
    ["2026-14", null],
    ["0", null],
    ["kvartal 1", null],
  ])("of %s", (text, expected) => {
    expect(readPeriod(text, "2026")).toBe(expected);
  });

  it("ends with its month, the thirteenth with the year", () => {
    expect(["2026-02", "2028-02", "2026-12", "2026-13"].map(lastDayOf)).toEqual([
      "2026-02-28",
      "2028-02-29",
      "2026-12-31",
      "2026-12-31",
    ]);
  });
});

it("a code may stand with its name in one cell", () => {
  expect(["4711 Arkivcentrum", "4711 - Arkiv", "4711", "P-17", "IT drift", 4711].map(codeOf)).toEqual([
    "4711",
    "4711",
    "4711",
    "P-17",
    "IT drift",
    "4711",
  ]);
});
