import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { results } from "@/lib/features/inventory/control-points";
import {
  deliveryStatuses,
  phaseConditions,
  stages,
  type DeliveryStatus,
  type Stage,
} from "@/lib/domain/delivery";
import { phaseStates, possibleSteps, statusOfStage, unmetConditions, type PhaseRule } from "./phases";
import { isDone, openBlocking } from "@/lib/features/inventory/control-points";

/** What nobody moves any more. */
const isSettled = (status: DeliveryStatus) =>
  ["approved", "approvedWithRemarks", "closed", "cancelled"].includes(status);

/** An office's phases: the six stages in order, cut into one to six phases. */
const phases = fc.subarray([1, 2, 3, 4, 5]).map((cuts): PhaseRule[] => {
  const starts = [0, ...cuts];
  return starts.map((start, index) => ({
    id: String(index),
    key: `phase-${index}`,
    sequence: index + 1,
    firstStage: stages[start]!,
    lastStage: stages[(starts[index + 1] ?? 6) - 1]!,
    conditions: [],
  }));
});
const asked = fc.array(fc.subarray([...phaseConditions]), { minLength: 6, maxLength: 6 });
const conditioned = fc
  .tuple(phases, asked)
  .map(([all, each]) => all.map((phase, index) => ({ ...phase, conditions: each[index] ?? [] })));
const gate = {
  hasOpenStop: fc.boolean(),
  hasOpenBlockingPoint: fc.boolean(),
  isPlanAdopted: fc.boolean(),
  movesTogether: fc.boolean(),
};
const move = conditioned.chain((all) =>
  fc.record({
    all: fc.constant(all),
    from: fc.constantFrom(...all),
    to: fc.constantFrom(...all),
    status: fc.constantFrom(...deliveryStatuses),
    ...gate,
    reason: fc.option(fc.string({ minLength: 1 })),
  }),
);

describe("unmetConditions", () => {
  it("allows a step only one phase on, or back with a reason, and never of a settled or waiting delivery", () => {
    fc.assert(
      fc.property(move, ({ all: _all, ...step }) => {
        const { from, to, status, reason } = step;
        const isAllowed = unmetConditions(step).length === 0;
        const distance = to.sequence - from.sequence;
        const isStep = distance === 1 || (distance < 0 && reason !== null);
        const isBarred =
          distance > 0 &&
          ((step.hasOpenStop && to.conditions.includes("noOpenStop")) ||
            (step.hasOpenBlockingPoint && to.conditions.includes("noOpenBlockingPoint")) ||
            (!step.isPlanAdopted && to.conditions.includes("planAdopted")));
        const mayMove = !isSettled(status) && status !== "awaitingApproval" && !step.movesTogether;
        const isSigning = distance > 0 && to.firstStage === "accepted";
        expect(isAllowed).toBe(isStep && mayMove && !isBarred && !isSigning);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives one condition at a time, with a code of its own and a field of the form", () => {
    fc.assert(
      fc.property(move, (one) => {
        for (const { code, path } of unmetConditions(one)) {
          expect(code).toMatch(/^phase\.[a-zA-Z]+$/);
          expect(["phase", "reason"]).toContain(path);
        }
        expect(unmetConditions(one).length).toBeLessThan(2);
      }),
    );
  });
});

describe("possibleSteps", () => {
  it("offers what would be carried out, and says which steps go back", () => {
    fc.assert(
      fc.property(move, ({ all, from, status, to: _to, reason: _reason, ...stand }) => {
        const given = all.map(({ key, firstStage }) => ({ key, name: key, stage: firstStage }));
        const conditions = Object.fromEntries(all.map((phase) => [phase.key, phase.conditions]));
        const steps = possibleSteps({ phases: given, phase: from, status }, { ...stand, conditions });
        const allowed = all.filter(
          (to) => unmetConditions({ from, to, status, ...stand, reason: "given" }).length === 0,
        );
        expect(steps.map(({ key }) => key)).toEqual(allowed.map(({ key }) => key));
        for (const step of steps)
          expect(step.isBack).toBe(all.findIndex(({ key }) => key === step.key) < all.indexOf(from));
        expect(steps.filter(({ isBack }) => !isBack).length).toBeLessThan(2);
      }),
    );
  });
});

describe("stages", () => {
  it("each give a status that is neither settled nor waiting", () => {
    const early = stages.filter((stage) => stage !== "accepted");
    expect(early.map((stage: Stage) => statusOfStage(stage))).toEqual([
      "proposed",
      "prioritised",
      "active",
      "active",
      "underControl",
    ]);
    for (const stage of early) {
      expect(isSettled(statusOfStage(stage))).toBe(false);
      expect(statusOfStage(stage)).not.toBe("awaitingApproval");
    }
  });
});

describe("openBlocking", () => {
  const point = fc.record({
    severity: fc.constantFrom("blocking", "explain", "info"),
    result: fc.constantFrom(...results),
  });

  it("is every blocking point that is not done, in its order, and empty once all are done", () => {
    fc.assert(
      fc.property(fc.array(point), (points) => {
        const open = openBlocking(points);
        expect(open).toEqual(points.filter((p) => p.severity === "blocking" && !isDone(p.result)));
        const after = points.map((p) => (open.includes(p) ? { ...p, result: "passed" as const } : p));
        expect(openBlocking(after)).toEqual([]);
      }),
    );
    expect(results.filter((result) => !isDone(result))).toEqual(["notStarted", "failed", "reopened"]);
  });
});

describe("phaseStates", () => {
  it("has all before the current one done, one current unless it is over, and the rest ahead", () => {
    fc.assert(
      fc.property(phases, fc.nat(), fc.constantFrom(...deliveryStatuses), (all, pick, status) => {
        const current = (pick % all.length) + 1;
        const states = phaseStates(all, current, status).map((phase) => phase.state);
        const isOver = ["approved", "approvedWithRemarks", "closed"].includes(status);
        const expected = all.map(({ sequence }) =>
          sequence < current ? "done" : sequence > current ? "ahead" : isOver ? "done" : "current",
        );
        expect(states).toEqual(expected);
      }),
    );
  });
});
