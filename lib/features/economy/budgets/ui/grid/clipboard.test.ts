import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "./clipboard";

/** As a spreadsheet copies its cells. */
const copied = (rows: string[][], end: string) =>
  rows
    .map((row) =>
      row.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"),
    )
    .join(end) + end;

describe("cellsOf", () => {
  it("gives back what a spreadsheet has copied, with whichever end of line", () => {
    const cell = fc.stringMatching(/^[a-zåäö0-9 "'.,()\u00a0-]{0,12}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n"), (rows, end) => {
        expect(cellsOf(copied(rows, end))).toEqual(rows.map((row) => row.map((text) => text.trim())));
      }),
    );
  });

  it("keeps what stands in quotation marks in one cell, on one line", () => {
    expect(cellsOf('"Drift\noch ""licenser"""\t5 000\r\nResor\t80')).toEqual([
      ['Drift och "licenser"', "5 000"],
      ["Resor", "80"],
    ]);
  });

  it("reads empty cells, one cell, and nothing", () => {
    expect(cellsOf("\t\n\t5")).toEqual([
      ["", ""],
      ["", "5"],
    ]);
    expect(cellsOf("5 000")).toEqual([["5 000"]]);
    expect(cellsOf("")).toEqual([]);
    expect(cellsOf('12" skärm')).toEqual([['12" skärm']]);
  });
});
