import { expect, it } from "vitest";
import { choosePlace, placeLabel } from "./named-place";

const choices = [
  { code: "1287", name: "Trelleborg" },
  { code: "1488", name: "Trollhättan" },
  { code: "1278", name: "Båstad" },
  { code: "1818", name: "Herøy" },
  { code: "1515", name: "Herøy" },
];

it.each([
  ["Trelleborg", "1287"],
  ["  TRELLEBORG ", "1287"],
  ["tre", "1287"],
  ["1287", "1287"],
  ["1287 Trelleborg", "1287"],
  ["Trelleborg (1287)", "1287"],
  ["båst", "1278"],
  ["Herøy (1515)", "1515"],
])("%s is %s", (typed, code) => {
  expect(choosePlace(choices, typed)).toMatchObject({ code });
});

it("is nobody's, or several's", () => {
  for (const typed of ["tr", "Herøy"]) expect(choosePlace(choices, typed)).toBe("several");
  for (const typed of ["", " ", "9999", "Malmö", "12", "'; drop", "😀"])
    expect(choosePlace(choices, typed)).toBeNull();
});

it("is what a field offers", () => {
  for (const place of choices) expect(choosePlace(choices, placeLabel(place))).toBe(place);
});
