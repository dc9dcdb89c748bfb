import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inertText, negativeIn, workbookText } from "./cell-safety";

const dangerous = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−"];
const hidden = [
  "",
  " ",
  "\u00a0",
  "\u3000",
  "\n ",
  "\u200b",
  "\ufeff",
  "\u202e",
  "\u0001",
  "\u3164",
  "\u00ad",
];
const anyText = fc.string({ unit: "binary" });

describe("text in a cell", () => {
  it("never begins as a formula, however the beginning is hidden", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...hidden),
        fc.constantFrom(...dangerous),
        anyText,
        (before, sign, rest) => {
          fc.pre(negativeIn(before + sign + rest) === null);
          for (const make of [inertText, workbookText]) expect(make(before + sign + rest)).toMatch(/^'/);
        },
      ),
    );
  });

  it("never begins with a sign that a spreadsheet calculates with", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(negativeIn(text) === null);
        for (const make of [inertText, workbookText])
          expect(make(text)).not.toMatch(/^\s*[=+\-@＝＋－＠−\t\r]/u);
      }),
    );
  });

  it("is a number where it is nothing but a negative one", () => {
    for (const [text, value] of [
      ["-5", -5],
      ["-2,5", -2.5],
      ["\u22120.25", -0.25],
    ] as const)
      expect([negativeIn(text), inertText(text)]).toEqual([value, text]);
    for (const text of ["-", "-5 st", "-1-1", "--5", "-1,000,000", "+5", "- 5", "-A1", "-1e9"])
      expect([text, negativeIn(text), inertText(text)]).toEqual([text, null, `'${text}`]);
  });

  it("is otherwise left as it was written", () => {
    const harmless = fc
      .string({ unit: "grapheme" })
      .filter(
        (text) => !/^[\s\p{C}\p{Z}]|^[=+\-@＝＋－＠−]|\p{Cc}/u.test(text) && text.normalize("NFKC") === text,
      );
    fc.assert(fc.property(harmless, (text) => void expect(inertText(text)).toBe(text)));
    for (const text of ["Ärende 7 = klart", "a-b", "e@post.example", "'redan", "rad ett\nrad två"])
      expect(inertText(text)).toBe(text);
  });

  it("holds nothing that XML cannot", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(inertText(text)).not.toMatch(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u);
        expect(inertText(text).isWellFormed()).toBe(true);
      }),
    );
    expect(inertText("a\u0000b\u001fc\ud800")).toBe("abc\ufffd");
  });

  it("is not decoded into a formula by the workbook's own escapes", () => {
    expect(workbookText("_x003D_1+1")).toBe("_x005F_x003D_1+1");
    expect(workbookText("_x005f_x003D_")).toBe("_x005F_x005f_x005F_x003D_");
    expect(inertText("_x003D_1+1")).toBe("_x003D_1+1");
  });

  it("ends where a workbook's cell must end", () => {
    const long = workbookText("å".repeat(40_000));
    expect([long.length, long.at(-1)]).toEqual([32_767, "…"]);
  });
});
