import { expect, test } from "vitest";
import { missedAims, type Row } from "./aims.mjs";

const list: Row = { sort: "list", ratio: 3, calls: 10, script: 180_000 };

test("a row at its limits meets the aims, one beyond them names each", () => {
  expect(missedAims(list, 1)).toEqual([]);
  expect(missedAims({ ...list, ratio: 3.01, calls: 11, script: 180_001 }, 1)).toHaveLength(3);
});

test("only overviews, lists, the matrix and the API are held against the empty page, and only at scale 1", () => {
  for (const sort of ["overview", "list", "matrix", "api"] as const)
    expect(missedAims({ ...list, sort, ratio: 4 }, 1), sort).toHaveLength(1);
  expect(missedAims({ ...list, sort: "page", ratio: 4 }, 1)).toEqual([]);
  expect(missedAims({ ...list, ratio: 4 }, 5, { ...list, ratio: 4 })).toEqual([]);
});

test("growth is judged by the ratios to the empty page", () => {
  const first = { ...list, ratio: 2 };
  expect(missedAims({ ...list, ratio: 2.6 }, 5, first)).toEqual([]);
  expect(missedAims({ ...list, ratio: 2.7 }, 5, first)).toHaveLength(1);
  expect(missedAims({ ...list, ratio: 4 }, 100, first)).toEqual([]);
  expect(missedAims({ ...list, ratio: 4.1 }, 100, first)).toHaveLength(1);
});

test("a form may ask for more script, and what asks for none is not judged", () => {
  expect(missedAims({ ...list, sort: "form", script: 300_000 }, 1)).toEqual([]);
  expect(missedAims({ ...list, sort: "form", script: 300_001 }, 1)).toHaveLength(1);
  expect(missedAims({ ...list, sort: "api", script: undefined }, 1)).toEqual([]);
});
