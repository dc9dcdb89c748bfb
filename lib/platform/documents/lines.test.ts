import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOf } from "./lines";

const measure = (text: string) => text.length;

it("breaks at spaces, after hyphens and slashes, and in a word that is wider than a line", () => {
  expect(linesOf("en kort rad", 7, measure)).toEqual(["en kort", "rad"]);
  expect(linesOf("verksamhets-system", 12, measure)).toEqual(["verksamhets-", "system"]);
  expect(linesOf("abcdefgh ij", 4, measure)).toEqual(["abcd", "efgh", "ij"]);
  expect(linesOf("ett\n\ntvå\r\ntre", 9, measure)).toEqual(["ett", "", "två", "tre"]);
  expect(linesOf("", 9, measure)).toEqual([""]);
});

it("loses no visible letter and is nowhere wider than its column", () => {
  const part = fc.constantFrom(" ", "\n", "-", "/", "a", "å", "long", "SHA-256");
  fc.assert(
    fc.property(fc.array(part), fc.integer({ min: 1, max: 20 }), (parts, width) => {
      const text = parts.join("");
      const lines = linesOf(text, width, measure);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    }),
  );
});
