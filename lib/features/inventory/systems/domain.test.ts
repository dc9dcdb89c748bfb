import { describe, expect, it } from "vitest";
import { isOverdue, sharedAssumption } from "./domain";

describe("isOverdue", () => {
  it.each([
    ["inOperation", "2021-11-04", true],
    ["awaitingWindUp", "2021-11-04", true],
    ["inOperation", "2021-11-05", false],
    ["inOperation", null, false],
    ["woundUp", "2021-11-04", false],
    ["replaced", "2021-11-04", false],
  ] as const)("%s, to be wound up %s: %s", (status, windUpOn, expected) =>
    expect(isOverdue({ status, windUpOn }, "2021-11-05")).toBe(expected),
  );
});

describe("sharedAssumption", () => {
  it.each([
    [["a", "a"], "a"],
    [["a", "b"], null],
    [["a", null], null],
    [[null, null], null],
    [[], null],
  ])("of %j is %s", (texts, expected) =>
    expect(sharedAssumption(texts.map((assumption) => ({ assumption })))).toBe(expected),
  );
});
