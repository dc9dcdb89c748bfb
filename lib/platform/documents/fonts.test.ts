import { describe, expect, it } from "vitest";
import { isPlainLatin, runsOf, showable } from "./fonts";

describe("a document's text", () => {
  it("stays as it is where the fonts have its letters", () => {
    const text = "Åäö ÆØÅ čšŋđ – “citat” 8\u00a0541 €\nny rad";
    expect(showable(text, "sv")).toBe(text);
    expect(runsOf("Čáhci åäö", "sans")).toEqual([
      { text: "Č", font: "sans-ext" },
      { text: "áhci åäö", font: "sans" },
    ]);
  });

  it.each([
    ["sv", "klart 😀!", "klart [tecken som inte kan visas: U+1F600]!"],
    ["nb", "Київ", "[tegn som ikke kan vises: U+041A U+0438 U+0457 U+0432]"],
    ["en", "👩‍💻", "[character that cannot be shown: U+1F469 U+200D U+1F4BB]"],
    ["sv", "a\u202Eb", "a[tecken som inte kan visas: U+202E]b"],
  ] as const)("says in %s what it cannot show", (language, text, shown) => {
    expect(showable(text, language)).toBe(shown);
  });

  it("knows that Courier has fewer letters", () => {
    expect(showable("å č", "en", isPlainLatin)).toBe("å [character that cannot be shown: U+010D]");
  });

  it("drops what nobody sees and writes every space as one", () => {
    expect(showable("a\u00adb\u200bc\u2009d\te", "sv")).toBe("abc d e");
  });
});
