import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldAssessments } from "./history";

const event = fc.constantFrom("controlPoint.assessed", "delivery.phaseMoved", "approval.requested");
const history = fc.array(event.map((type) => ({ type })));

describe("a delivery's history", () => {
  it("loses nothing and keeps its order", () => {
    fc.assert(
      fc.property(history, (events) => {
        expect(foldAssessments(events).flat()).toEqual(events);
      }),
    );
  });

  it("takes together nothing but assessments, three or more, and as many as follow each other", () => {
    fc.assert(
      fc.property(history, (events) => {
        const runs = foldAssessments(events);
        const folds = runs.filter((run) => run.length > 1);
        for (const fold of folds) {
          expect(fold.length).toBeGreaterThanOrEqual(3);
          expect(new Set(fold.map(({ type }) => type))).toEqual(new Set(["controlPoint.assessed"]));
        }
        for (const [index, run] of runs.entries())
          if (run.length > 1) expect(runs[index + 1]?.[0]?.type).not.toBe("controlPoint.assessed");
      }),
    );
  });
});
