import { describe, expect, it } from "vitest";
import { readAsked, sentForm } from "./asked";
import { columnsInOrder, placesOf } from "./column-places";
import { readPercent, writtenPercent } from "./read-percent";

describe("the form of a new charge", () => {
  it("asks for nothing until it is sent", () => {
    expect(sentForm({ of: "year" })).toBeNull();
    expect(sentForm({ year: "2027", of: ["a", "b"] })).toEqual({ year: "2027", of: "", total: "", vat: "" });
  });

  it("is read as amounts and percents are written", () => {
    const { body } = readAsked({ year: "2027", of: "quarter-2", total: "1 250 000,50", vat: "12,5" });
    expect(body).toEqual({ year: 2027, period: "quarter", part: 2, totalOre: 125_000_050, vatRate: "0.125" });
    const plain = readAsked({ year: "2027", of: "year", total: "", vat: "" });
    expect(plain.body).toEqual({ year: 2027, period: "year", part: null, totalOre: null, vatRate: null });
  });

  it("says what can't be read, field by field", () => {
    const { body, wrong } = readAsked({ year: "27", of: "x", total: "mycket", vat: "250" });
    expect([body, wrong.map(({ field }) => field).sort()]).toEqual([null, ["total", "vat", "year"]]);
  });
});

describe("per cent", () => {
  it.each([
    ["25", "0.25"],
    ["12,5", "0.125"],
    ["0", "0"],
    ["100 %", "1"],
    ["6.25", "0.0625"],
  ])("%s is a rate", (written, rate) => {
    expect(readPercent(written)).toBe(rate);
    expect(readPercent(writtenPercent(rate))).toBe(rate);
  });

  it.each(["", "x", "-5", "100,01", "1,234"])("%s is none", (written) => {
    expect(readPercent(written)).toBeNull();
  });
});

it("columns come in the order of their numbers; those without are left out", () => {
  const places = { ...placesOf(["net", "municipality"]), code: " 10 ", vat: "x" };
  expect(columnsInOrder(places)).toEqual(["net", "municipality", "code"]);
});
