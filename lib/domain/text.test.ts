import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isName, nameText, optionalName, optionalText, requiredText, text } from "./text";

const unseen = [
  "\u200b",
  "\u2060",
  "\u3164",
  "\u00ad",
  "\ufeff",
  "\u115f",
  "\uffa0",
  "\u2800",
  "\u202e",
  "\t",
  " ",
];

describe("a text with nothing to see in it", () => {
  it("is empty, however much of it there is", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...unseen), { minLength: 1, maxLength: 9 }), (parts) => {
        const blank = parts.join("");
        expect(text(100).parse(blank)).toBe("");
        expect(optionalText(100).parse(blank)).toBeNull();
        expect(requiredText(100).safeParse(blank).success).toBe(false);
      }),
    );
  });

  it("is not what has one sign, in any script, and what stands in it is kept", () => {
    for (const seen of ["a", "ꯍ", "한", "👩‍🌾", "–", "\u200bx", "א"]) expect(text(100).parse(seen)).toBe(seen);
  });

  it("says what is missing in its own words", () => {
    const { error } = requiredText(10, "comment.bodyMissing").safeParse("\u200b");
    expect(error?.issues.map(({ message }) => message)).toEqual(["comment.bodyMissing"]);
  });
});

describe("a name", () => {
  it.each([
    "a\nb",
    "a\r\nb",
    "a\u2028b",
    "a\u0007b",
    "a\tb",
    "fdp.\u202exe",
    "\u2066a",
    "a\u200fb",
    "a\u200bb",
  ])("is not %j", (name) => {
    expect(isName(name)).toBe(false);
    const { error } = nameText(100).safeParse(name);
    expect(error?.issues.map(({ message }) => message)).toEqual(["text.notInName"]);
    expect(optionalName(100).safeParse(name).success).toBe(false);
  });

  it.each(["Årsbokslut 2019 (slutlig).pdf", "می‌خواهم", "👩‍🌾.png", "sam\u00adverkan", "O’Brien"])(
    "is %j",
    (name) => {
      expect(nameText(100).parse(name)).toBe(name.normalize("NFC"));
      expect(optionalName(100).parse("  ")).toBeNull();
    },
  );
});
