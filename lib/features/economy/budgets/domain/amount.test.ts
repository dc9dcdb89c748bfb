import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountUnits, readAmount, writtenAmount, type AmountUnit } from "./amount";

const ore = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const unit = fc.constantFrom(...amountUnits);
const decimals: Record<AmountUnit, number> = { kr: 2, tkr: 5 };

describe("an amount that is written and read again", () => {
  it("is the same to the öre, in either unit", () => {
    fc.assert(
      fc.property(ore, unit, (amount, of) => {
        expect(readAmount(writtenAmount(amount, of), of)).toEqual({ ore: amount });
      }),
    );
  });

  it("is the same however thousands, decimals and sign are written", () => {
    const space = fc.constantFrom("", " ", "\u00a0", "\u202f", "\u2009");
    const sign = fc.constantFrom(
      (text: string) => `-${text}`,
      (text: string) => `\u2212${text}`,
      (text: string) => `\u2013 ${text}`,
      (text: string) => `(${text})`,
      (text: string) => `${text}-`,
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.record({ unit, space, point: fc.constantFrom(",", "."), isNegative: fc.boolean(), sign }),
        (amount, how) => {
          const places = decimals[how.unit];
          const digits = String(amount).padStart(places + 1, "0");
          const whole = digits.slice(0, -places).replace(/\B(?=(\d{3})+$)/g, how.space);
          const text = `${whole}${how.point}${digits.slice(-places)}`;
          const written = how.isNegative ? how.sign(text) : text;
          expect(readAmount(written, how.unit)).toEqual({ ore: how.isNegative ? 0 - amount : amount });
        },
      ),
    );
  });

  it("is a thousand times as much in thousands", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000, max: 9_000_000 }), (whole) => {
        expect(readAmount(String(whole), "kr")).toEqual({ ore: whole * 100 });
        expect(readAmount(String(whole), "tkr")).toEqual({ ore: whole * 100_000 });
      }),
    );
  });

  it("never gives anything but whole öre that are exact, or says why not", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-(]?[0-9][0-9 .,]{0,25}[)-]? ?(kr|tkr)?$/));
    fc.assert(
      fc.property(text, unit, (written, of) => {
        const read = readAmount(written, of);
        if (read === null) expect(written.trim()).toBe("");
        else if ("ore" in read) expect(Number.isSafeInteger(read.ore)).toBe(true);
        else expect(["notAnAmount", "ambiguous", "tooPrecise", "tooLarge"]).toContain(read.fault);
      }),
    );
  });
});

describe("readAmount", () => {
  it.each<[string, number]>([
    ["5 000", 500_000],
    ["5\u00a0000,50", 500_050],
    ["1.234.567,89", 123_456_789],
    ["1,234,567.89", 123_456_789],
    ["1 234.5", 123_450],
    ["12345678.90", 1_234_567_890],
    ["(64,00)", -6_400],
    ["(64) kr", -6_400],
    ["−64", -6_400],
    ["64-", -6_400],
    ["+64", 6_400],
    ["0,00", 0],
    ["-", 0],
    ["– kr", 0],
    ["5000,00000000", 500_000],
    ["64 tkr", 6_400_000],
    ["1 200 NOK", 120_000],
    ["90 071 992 547 409,91", Number.MAX_SAFE_INTEGER],
  ])("reads %s in kronor", (text, amount) => expect(readAmount(text, "kr")).toEqual({ ore: amount }));

  it("reads an amount with its own unit as that says", () => {
    for (const of of amountUnits) {
      expect(readAmount("5 tkr", of)).toEqual({ ore: 500_000 });
      expect(readAmount("5 kr", of)).toEqual({ ore: 500 });
    }
  });

  it.each([
    ["inkl moms", "notAnAmount"],
    ["5 000 inkl moms", "notAnAmount"],
    ["1 23", "notAnAmount"],
    ["1 2345", "notAnAmount"],
    ["12,34,56", "notAnAmount"],
    ["1,5E+06", "notAnAmount"],
    ["--5", "notAnAmount"],
    ["(-5)", "notAnAmount"],
    ["-(5", "notAnAmount"],
    ["5-6", "notAnAmount"],
    ["0x10", "notAnAmount"],
    ["Infinity", "notAnAmount"],
    ["9".repeat(61), "notAnAmount"],
    ["1.234", "ambiguous"],
    ["-12.000", "ambiguous"],
    ["0,005", "tooPrecise"],
    ["90 071 992 547 409,92", "tooLarge"],
    ["99999999999999999999", "tooLarge"],
  ])("refuses %s: %s", (text, fault) => expect(readAmount(text, "kr")).toEqual({ fault }));

  it("reads nothing where nothing is written", () => {
    for (const text of ["", " ", "\u00a0\t"]) expect(readAmount(text, "tkr")).toBeNull();
  });
});
