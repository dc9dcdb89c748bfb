import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDone, results } from "@/lib/features/inventory/control-points";
import { byCategory } from "./categories";

const points = fc.array(
  fc.record({
    category: fc.constantFrom("package", "files", "closing"),
    result: fc.constantFrom(...results),
  }),
);

describe("points by category", () => {
  it("are all there once, each under its own, with those that are done counted", () => {
    fc.assert(
      fc.property(points, (all) => {
        const categories = byCategory(all);
        expect(categories.flatMap((one) => one.points)).toHaveLength(all.length);
        expect(new Set(categories.map(({ key }) => key)).size).toBe(categories.length);
        for (const { key, points: own, done } of categories) {
          expect(own).toEqual(all.filter(({ category }) => category === key));
          expect(done).toBe(own.filter(({ result }) => isDone(result)).length);
        }
      }),
    );
  });

  it("stand in the order of their first points", () => {
    const of = (category: string) => ({ category, result: "passed" as const });
    const keys = byCategory([of("files"), of("package"), of("files")]).map(({ key }) => key);
    expect(keys).toEqual(["files", "package"]);
  });
});
