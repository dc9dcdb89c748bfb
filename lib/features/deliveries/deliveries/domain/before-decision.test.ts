import { describe, expect, it } from "vitest";
import { beforeDecision, resultsHoldingUp } from "./before-decision";

describe("beforeDecision", () => {
  it("tells what holds the decision up from what was only never assessed", () => {
    const points = [
      { number: 1, severity: "blocking", result: "passed" },
      { number: 2, severity: "blocking", result: "notStarted" },
      { number: 3, severity: "blocking", result: "reopened" },
      { number: 4, severity: "blocking", result: "passedWithDeviation" },
      { number: 5, severity: "explain", result: "notStarted" },
      { number: 6, severity: "explain", result: "failed" },
      { number: 7, severity: "info", result: "reopened" },
    ] as const;
    const { blocking, unassessed } = beforeDecision([...points]);
    expect(blocking.map(({ number }) => number)).toEqual([2, 3]);
    expect(unassessed.map(({ number }) => number)).toEqual([5, 7]);
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
