import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RecordSplitter } from "./records";
import { csvOptions } from "./text";

/** The records, or that there are none. */
function split(text: string, sizes: number[]): string[][] | "broken" {
  const splitter = new RecordSplitter(";");
  try {
    const records: string[][] = [];
    for (let at = 0, turn = 0; at < text.length; turn++) {
      const size = sizes[turn % sizes.length]!;
      records.push(...splitter.push(text.slice(at, at + size)));
      at += size;
    }
    return [...records, ...splitter.end()];
  } catch {
    return "broken";
  }
}

function known(text: string): string[][] | "broken" {
  try {
    return parse(text, csvOptions(";"));
  } catch {
    return "broken";
  }
}

describe("text with separators", () => {
  it("is taken apart as the package does it, in whatever pieces it comes", () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab å;;""\r\n\n'.split("")), maxLength: 40 });
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, sizes, (text, some) => {
        expect(split(text, some)).toEqual(known(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['"a;b";c\r\n', [["a;b", "c"]]],
    [
      '"a""b";"c\nd"\n1;2',
      [
        ['a"b', "c\nd"],
        ["1", "2"],
      ],
    ],
    ['"a"b;c\n', [['"a"b', "c"]]],
    ['a"b;c\n', [['a"b', "c"]]],
    ["a;b\r\r\nc", [["a", "b"], [""], ["c"]]],
    ['"a', "broken"],
  ])("%j", (text, records) => {
    expect(split(text, [3])).toEqual(records);
  });

  it("is given up where a record is longer than anybody's", () => {
    const splitter = new RecordSplitter(";");
    const piece = "x".repeat(1024 * 1024);
    for (let n = 0; n < 4; n++) splitter.push(piece);
    expect(() => splitter.push(piece)).toThrow(RangeError);
  });
});
