import { expect, it } from "vitest";
import { isSame } from "./same";

it.each([
  [{ a: 1, b: { c: 2, d: [3] } }, { b: { d: [3], c: 2 }, a: 1 }, true],
  [[{ a: 1, b: 2 }], [{ b: 2, a: 1 }], true],
  [[1, 2], [2, 1], false],
  [{ a: null }, { a: undefined }, false],
  [null, null, true],
  ["x", "x", true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
])("%j and %j", (one, other, same) => {
  expect(isSame(one, other)).toBe(same);
});
