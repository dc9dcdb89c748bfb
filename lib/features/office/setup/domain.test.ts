import { expect, it } from "vitest";
import { codeOf, placeLabel } from "./domain";

const places = [
  { code: "1281", name: "Lund" },
  { code: "1818", name: "Herøy" },
  { code: "1515", name: "Herøy" },
];

it.each([
  ["Lund", "1281"],
  ["  lund ", "1281"],
  ["1281", "1281"],
  ["Lund (1281)", "1281"],
  ["Herøy (1515)", "1515"],
  // Two have the name.
  ["Herøy", null],
  ["Lun", null],
  ["", null],
])("%s names %s", (typed, code) => expect(codeOf(typed, places)).toBe(code));

it("what a field offers names that one", () => {
  for (const place of places) expect(codeOf(placeLabel(place), places)).toBe(place.code);
});
