import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDone, results, severities } from "@/lib/features/inventory/control-points";
import { beforeDecision, lacksSecondPerson, resultsHoldingUp } from "./before-decision";

const blank = { needsSecondPerson: false, assessedAt: null, secondPerson: null, earlier: null };
const numbers = (points: { number: number }[]) => points.map(({ number }) => number);

describe("beforeDecision", () => {
  it("tells what holds the decision up from what was only never assessed", () => {
    const points = (
      [
        { number: 1, severity: "blocking", result: "passed" },
        { number: 2, severity: "blocking", result: "notStarted" },
        { number: 3, severity: "blocking", result: "reopened" },
        { number: 4, severity: "blocking", result: "passedWithDeviation" },
        { number: 5, severity: "explain", result: "notStarted" },
        { number: 6, severity: "explain", result: "failed" },
        { number: 7, severity: "info", result: "reopened" },
      ] as const
    ).map((point) => ({ ...blank, ...point }));
    const { blocking, unassessed, again } = beforeDecision(points);
    expect(numbers(blocking)).toEqual([2, 3]);
    expect(numbers(unassessed)).toEqual([5, 7]);
    expect(again).toEqual([]);
  });

  it("asks for what a rejection reopened, and for the second person of what was assessed here", () => {
    const earlier = { result: "passed" as const, note: null, round: 1 };
    const second = { needsSecondPerson: true, assessedAt: "2026-11-01T08:00:00.000Z" };
    const points = [
      { ...blank, number: 1, severity: "info" as const, result: "reopened" as const, earlier },
      { ...blank, number: 2, severity: "info" as const, result: "passed" as const, earlier },
      { ...blank, ...second, number: 3, severity: "blocking" as const, result: "passed" as const },
      { ...blank, ...second, number: 4, severity: "explain" as const, result: "failed" as const },
      {
        ...blank,
        ...second,
        assessedAt: null,
        number: 5,
        severity: "info" as const,
        result: "passed" as const,
      },
    ];
    const { again, unconfirmed, unassessed } = beforeDecision(points);
    expect([numbers(again), numbers(unconfirmed), numbers(unassessed)]).toEqual([[1], [3], []]);
  });

  it("never asks for a second person before there is a result that could be confirmed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...results), fc.constantFrom(...severities), (result, severity) => {
        const point = { ...blank, number: 1, needsSecondPerson: true, assessedAt: "x", result, severity };
        expect(lacksSecondPerson(point)).toBe(isDone(result));
        const { blocking, unconfirmed } = beforeDecision([point]);
        expect(blocking.length > 0 && unconfirmed.length > 0).toBe(false);
      }),
    );
  });
});

describe("resultsHoldingUp", () => {
  const request = (status: "open" | "decided") => ({ approvalRequest: { id: "q", status } });

  it("are those that leave a blocking point open while a decision waits", () => {
    expect(resultsHoldingUp(request("open"), { severity: "blocking" })).toEqual([
      "notStarted",
      "failed",
      "reopened",
    ]);
  });

  it("are none for other points, and none while nobody has asked or all is decided", () => {
    expect(resultsHoldingUp(request("open"), { severity: "explain" })).toEqual([]);
    expect(resultsHoldingUp({ approvalRequest: null }, { severity: "blocking" })).toEqual([]);
    expect(resultsHoldingUp(request("decided"), { severity: "blocking" })).toEqual([]);
  });
});
