import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsOf, showable, undrawable } from "./fonts";

describe("a document's text", () => {
  it("stays as it is where the fonts have its letters", () => {
    const text = "Åäö ÆØÅ čšŋđ – “citat” 8\u00a0541 €\nny rad ≤ ≥ ≠ → ✓ ‰ Ω ǥ ǩ ǯ ʒ ʹ Київ";
    expect(showable(text, "sv")).toBe(text);
    expect(undrawable(text)).toEqual([]);
    expect(runsOf("Čáhci ≥ åäö", "strong")).toEqual([
      { text: "Č", font: "strong-ext" },
      { text: "áhci ", font: "strong" },
      { text: "≥", font: "strong-rest" },
      { text: " åäö", font: "strong" },
    ]);
  });

  it.each([
    ["sv", "klart 🧪!", "klart [tecken som inte kan visas: U+1F9EA]!"],
    ["nb", "漢字", "[tegn som ikke kan vises: U+6F22 U+5B57]"],
    ["en", "👩‍💻", "[character that cannot be shown: U+1F469 U+200D U+1F4BB]"],
    ["sv", "a\u202Eb", "a[tecken som inte kan visas: U+202E]b"],
    ["sv", "שלום", "[tecken som inte kan visas: U+05E9 U+05DC U+05D5 U+05DD]"],
  ] as const)("says in %s what it cannot show", (language, text, shown) => {
    expect(showable(text, language)).toBe(shown);
  });

  it("names each character that no font has once", () => {
    expect(undrawable("🧪 åäö 漢 🧪 👩‍💻")).toEqual(["U+1F9EA", "U+6F22", "U+1F469 U+200D U+1F4BB"]);
  });

  it("has all of a text in its runs, and nothing else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const shown = showable(text, "en");
        expect(undrawable(shown)).toEqual([]);
        for (const face of ["sans", "strong", "serif", "mono"] as const)
          expect(
            runsOf(shown, face)
              .map((run) => run.text)
              .join(""),
          ).toBe(shown);
      }),
    );
  });

  it("drops what nobody sees and writes every space as one", () => {
    expect(showable("a\u00adb\u200bc\u2009d\te", "sv")).toBe("abc d e");
  });
});
