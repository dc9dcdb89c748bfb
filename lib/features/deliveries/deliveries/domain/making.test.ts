import { expect, it } from "vitest";
import { lacksFinancing } from "./making";

it.each([
  ["ordinary", "ordinary", null, false],
  ["pilot", "ordinary", null, false],
  ["urgent", "ordinary", null, true],
  ["urgent", "separate", "Kommunen betalar själv", false],
  ["ordinary", "separate", null, true],
] as const)("%s, %s financing, note %s: lacks it %s", (kind, financing, financingNote, lacks) => {
  expect(lacksFinancing({ kind, financing, financingNote })).toBe(lacks);
});
