import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, sizeOf, typedAmount, typedDay, typedSize, typedWhole } from "./typed";

describe("a day as people write it", () => {
  it.each([
    ["2027-12-31", "2027-12-31"],
    ["20271231", "2027-12-31"],
    ["31 dec 2027", "2027-12-31"],
    ["31. desember 2027", "2027-12-31"],
    ["den 1 maj 2026", "2026-05-01"],
    ["1 May 2026", "2026-05-01"],
    ["22.11.2026", "2026-11-22"],
    ["31/3 2027", "2027-03-31"],
    ["  22  nov   2026 ", "2026-11-22"],
    ["29 feb 2028", "2028-02-29"],
    ["", null],
  ])("%j is %s", (text, value) => {
    expect(typedDay(text, "sv")).toEqual({ value });
  });

  it("that the month does not have is told with the month's last", () => {
    expect(typedDay("31 nov 2027", "sv")).toEqual({
      wrong: "dayNotInMonth",
      params: { month: "November", days: 30, date: "30 november 2027" },
    });
    expect(typedDay("29.02.2027", "nb")).toMatchObject({ params: { days: 28, date: "28. februar 2027" } });
  });

  it.each(["2027", "hösten 2027", "32 dec 2027", "13/13 2027", "31 xyz 2027", "0.1.2027"])(
    "%j is no whole day",
    (text) => {
      expect(typedDay(text, "sv")).toEqual({ wrong: "dayUnknown" });
    },
  );

  it("lies within the years that papers have", () => {
    expect(typedDay("1 jan 1799", "sv")).toEqual({ wrong: "dayYear" });
  });
});

describe("an amount", () => {
  it.each([
    ["145", "tkrPerYear", 14_500_000],
    ["1 234,50", "krPerYear", 123_450],
    ["1\u00a0234\u202f567", "krPerYear", 123_456_700],
    ["1.234", "krPerYear", 123_400],
    ["12,5", "tkrPerYear", 1_250_000],
    ["1 000", "krPerMonth", 1_200_000],
    ["0", "krPerYear", 0],
  ] as const)("%j %s is %d öre a year", (text, unit, value) => {
    expect(typedAmount(text, unit, "sv")).toEqual({ value });
  });

  it("is read in English with its comma between thousands", () => {
    expect(typedAmount("1,234.50", "krPerYear", "en")).toEqual({ value: 123_450 });
  });

  it.each(["x", "-1", "1,2,3", "ca 100", "1 234.5.6"])("%j is none", (text) => {
    expect(typedAmount(text, "krPerYear", "sv")).toEqual({ wrong: "amount" });
  });

  it("comes back from its field as it was, to the öre", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom("sv", "nb", "en"), (ore, locale) => {
        const { text, unit } = amountOf(ore, locale);
        expect(typedAmount(text, unit, locale)).toEqual({ value: ore });
      }),
    );
  });
});

describe("a size", () => {
  it("is read in its unit", () => {
    expect(typedSize("50", "GB", "sv")).toEqual({ value: 50_000_000_000 });
    expect(typedSize("1,5", "TB", "nb")).toEqual({ value: 1_500_000_000_000 });
    expect(typedSize("50 GB", "GB", "sv")).toEqual({ wrong: "size" });
  });

  it("comes back from its field as it was, to the byte", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom("sv", "nb", "en"), (bytes, locale) => {
        const { text, unit } = sizeOf(bytes, locale);
        expect(typedSize(text, unit, locale)).toEqual({ value: bytes });
      }),
    );
  });
});

describe("a whole number", () => {
  const limits = { min: 0, max: 120, wrong: "monthsWrong" };
  it("lies between its limits", () => {
    expect(typedWhole("12", "sv", limits)).toEqual({ value: 12 });
    expect(typedWhole("", "sv", limits)).toEqual({ value: null });
    expect(typedWhole("10 000", "sv", { ...limits, max: 1e6 })).toEqual({ value: 10_000 });
    for (const text of ["121", "1,5", "x", "-3"])
      expect(typedWhole(text, "sv", limits)).toEqual({ wrong: "monthsWrong" });
  });
});
