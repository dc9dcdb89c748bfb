import { expect, test } from "vitest";
import { missedAims, type Row } from "./aims.mjs";

const list: Row = { sort: "list", share: 0.4, ratio: 3, calls: 10, html: 120_000, script: 180_000 };

test("a row at its limits meets the aims, one beyond them names each", () => {
  expect(missedAims(list, 1)).toEqual([]);
  const beyond = { share: 0.39, calls: 11, html: 120_001, script: 180_001 };
  expect(missedAims({ ...list, ...beyond }, 1)).toHaveLength(4);
});

test("overviews, lists, the matrix and the API are held against the floor, and only at scale 1", () => {
  for (const sort of ["overview", "list", "matrix", "api"] as const)
    expect(missedAims({ ...list, sort, share: 0.3 }, 1), sort).toHaveLength(1);
  expect(missedAims({ ...list, sort: "overview", share: 0.34 }, 1)).toEqual([]);
  expect(missedAims({ ...list, sort: "page", share: 0.3 }, 1)).toEqual([]);
  expect(missedAims({ ...list, share: 0.3 }, 5, { ...list, share: 0.3 })).toEqual([]);
});

test("growth is judged by the ratios to the floor", () => {
  const first = { ...list, ratio: 2 };
  expect(missedAims({ ...list, ratio: 2.6 }, 5, first)).toEqual([]);
  expect(missedAims({ ...list, ratio: 2.7 }, 5, first)).toHaveLength(1);
  expect(missedAims({ ...list, ratio: 4 }, 100, first)).toEqual([]);
  expect(missedAims({ ...list, ratio: 4.1 }, 100, first)).toHaveLength(1);
});

test("a form may ask for more script, and what asks for none is not judged", () => {
  expect(missedAims({ ...list, sort: "form", script: 300_000 }, 1)).toEqual([]);
  expect(missedAims({ ...list, sort: "form", script: 300_001 }, 1)).toHaveLength(1);
  expect(missedAims({ ...list, sort: "api", html: 200_000, script: undefined }, 1)).toEqual([]);
});
