import { expect, it } from "vitest";
import { chooseIn } from "./register-choice";

const choices = [
  { code: "1287", name: "Trelleborg", isMember: false },
  { code: "1488", name: "Trollhättan", isMember: false },
  { code: "1278", name: "Båstad", isMember: true },
];

it.each([
  ["Trelleborg", "1287"],
  ["  TRELLEBORG ", "1287"],
  ["tre", "1287"],
  ["1287", "1287"],
  ["1287 Trelleborg", "1287"],
  ["Trelleborg (1287)", "1287"],
  ["båst", "1278"],
])("%s is %s", (typed, code) => {
  expect(chooseIn(choices, typed)).toMatchObject({ code });
});

it("is nobody's, or several's", () => {
  expect(chooseIn(choices, "tr")).toBe("several");
  for (const typed of ["", " ", "9999", "Malmö", "12", "'; drop", "😀"])
    expect(chooseIn(choices, typed)).toBeNull();
});
