import { expect, it } from "vitest";
import { countedFacts } from "../domain";
import { factKeys, facts } from "../domain/facts";
import { groups, neededFor, rowsOf } from "./layout";

it("every fact stands in the form once, below its own heading", () => {
  const placed = groups.flatMap((group) => rowsOf[group].flat().map((key) => [key, group] as const));
  expect(placed.map(([key]) => key).sort()).toEqual([...factKeys, "informationClass"].sort());
  for (const [key, group] of placed)
    if (key !== "informationClass") expect(facts[key].group, key).toBe(group);
});

it("everything that can be missing says what it is needed for", () => {
  expect(Object.keys(neededFor).sort()).toEqual([...countedFacts].sort());
});
