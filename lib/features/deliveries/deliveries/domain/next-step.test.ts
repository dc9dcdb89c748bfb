import { describe, expect, it } from "vitest";
import type { Delivery } from "../schema";
import { nextStep } from "./next-step";

const may = { assess: true, request: true, sign: true, advance: true };
const phase = (stage: Delivery["phase"]["stage"], state: "done" | "current" | "ahead") => ({
  key: stage,
  stage,
  name: stage,
  state,
});

/** A delivery under control whose only blocking point is met. */
const ready = {
  status: "underControl",
  phase: phase("controlled", "current"),
  phases: [phase("controlled", "current"), phase("accepted", "ahead")],
  blocked: null,
  controlPoints: [{ number: 1, severity: "blocking", result: "passed" }],
  approvalRequest: null,
  approval: null,
} as unknown as Delivery;

describe("nextStep", () => {
  it("after a rejection is its decision until something was looked at, whatever the status says", () => {
    const rejection = { approvalId: "a", isAnswered: false };
    for (const status of ["rejected", "underControl"] as const)
      expect(nextStep({ ...ready, status }, may, rejection)).toEqual({ kind: "rejected", approvalId: "a" });
    const answered = { ...rejection, isAnswered: true };
    expect(nextStep({ ...ready, status: "rejected" }, may, answered)).toEqual({ kind: "request" });
    expect(nextStep(ready, may, null)).toEqual({ kind: "request" });
  });

  it("of an approval request is to sign it or wait, unless a point blocks again: then the decision waits for that", () => {
    const approvalRequest = { id: "q", status: "open" } as const;
    const asked = { ...ready, status: "awaitingApproval", approvalRequest } as Delivery;
    const reader = { ...may, sign: false };
    expect(nextStep(asked, may, null)).toEqual({ kind: "sign", requestId: "q" });
    expect(nextStep(asked, reader, null)).toEqual({ kind: "waiting" });
    const points = [
      { number: 24, severity: "explain", result: "failed" },
      { number: 25, severity: "blocking", result: "failed" },
      { number: 26, severity: "blocking", result: "reopened" },
    ];
    const held = { ...asked, controlPoints: points } as unknown as Delivery;
    const step = { kind: "held", number: 25, blocking: 2 };
    expect(nextStep(held, may, null)).toEqual({ ...step, requestId: "q" });
    expect(nextStep(held, reader, null)).toEqual({ ...step, requestId: null });
  });

  it("of an urgent proposal is the decision on its financing, for everybody", () => {
    const candidate = phase("candidate", "current");
    const phases = [candidate, phase("agreed", "ahead")];
    const proposal = { ...ready, kind: "urgent", status: "proposed", phase: candidate, phases } as Delivery;
    const nothing = { assess: false, request: false, sign: false, advance: false };
    for (const reader of [may, nothing])
      expect(nextStep(proposal, reader, null)).toEqual({ kind: "financing" });
    expect(nextStep({ ...proposal, kind: "ordinary" }, nothing, null)).toEqual({ kind: "read" });
    expect(nextStep({ ...proposal, status: "active" }, may, null)).toMatchObject({ kind: "advance" });
  });

  it("never offers to move to the accepted phase, which only a signature reaches", () => {
    const before = phase("transferred", "current");
    const delivery = { ...ready, phase: before, phases: [before, phase("accepted", "ahead")] };
    expect(nextStep(delivery, may, null)).toEqual({ kind: "read" });
    const between = {
      ...delivery,
      phases: [before, phase("controlled", "ahead"), phase("accepted", "ahead")],
    };
    expect(nextStep(between, may, null)).toMatchObject({ kind: "advance", phase: { key: "controlled" } });
  });
});
