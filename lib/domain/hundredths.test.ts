import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf, hundredthsFrom, isDecimal } from "./hundredths";

describe("decimals in hundredths", () => {
  it("are the same there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (hundredths) => {
        expect(isDecimal(decimalOf(hundredths))).toBe(true);
        expect(hundredthsFrom(decimalOf(hundredths))).toBe(hundredths);
      }),
    );
  });

  it.each([
    ["12.5", 1250, "12.5"],
    ["32", 3200, "32"],
    ["0.05", 5, "0.05"],
    ["7.50", 750, "7.5"],
    ["0", 0, "0"],
  ])("%s", (text, hundredths, told) => {
    expect(hundredthsFrom(text)).toBe(hundredths);
    expect(decimalOf(hundredths)).toBe(told);
  });

  it.each(["", "-1", "1,5", "1.005", "1e3", "1000000000000", " 1", "1.", "NaN"])("refuses %j", (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => hundredthsFrom(text)).toThrow("no decimal");
  });

  it("of a sum are read beyond what anybody may say", () => {
    expect(isDecimal("100000")).toBe(false);
    expect(hundredthsFrom(decimalOf(2 * hundredthsFrom("99999.99")))).toBe(19_999_998);
  });
});
