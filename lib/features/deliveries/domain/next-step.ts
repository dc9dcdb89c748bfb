import type { Delivery } from "../schema";
import { openBlocking } from "./phases";
import { isApproved } from "./statuses";

/** What the reader may do with this delivery. */
export interface Abilities {
  assess: boolean;
  request: boolean;
  sign: boolean;
  advance: boolean;
}

export type NextStep =
  | { kind: "assess"; number: number; blocking: number }
  | { kind: "request" | "waiting" | "read" }
  | { kind: "sign"; requestId: string }
  | { kind: "approved" | "rejected"; approvalId: string | null }
  | { kind: "blocked"; reason: string }
  | { kind: "advance"; phase: { key: string; name: string } };

/** What of a rejection the next step goes by. */
interface Answerable {
  approvalId: string;
  isAnswered: boolean;
}

/** The one next thing to do with a delivery, for this reader: it is the one filled button on the page. */
export function nextStep(delivery: Delivery, may: Abilities, rejection: Answerable | null): NextStep {
  const { status, approvalRequest, blocked, phase } = delivery;
  if (isApproved(status)) return { kind: "approved", approvalId: delivery.approval?.id ?? null };
  if (status === "cancelled") return { kind: "read" };
  if (approvalRequest?.status === "open")
    return may.sign ? { kind: "sign", requestId: approvalRequest.id } : { kind: "waiting" };
  if (phase.stage === "controlled") return inControl(delivery, may, rejection);
  if (blocked) return { kind: "blocked", reason: blocked.reason };
  const ahead = delivery.phases.find(({ state, stage }) => state === "ahead" && stage !== "accepted");
  return may.advance && ahead
    ? { kind: "advance", phase: { key: ahead.key, name: ahead.name } }
    : { kind: "read" };
}

function inControl({ controlPoints }: Delivery, may: Abilities, rejection: Answerable | null): NextStep {
  // Until something is looked at again, a rejected delivery waits for what was asked for: approval is not the next step.
  if (rejection && !rejection.isAnswered) return { kind: "rejected", approvalId: rejection.approvalId };
  const [first, ...more] = openBlocking(controlPoints);
  if (!first && may.request) return { kind: "request" };
  if (first && may.assess) return { kind: "assess", number: first.number, blocking: more.length + 1 };
  return { kind: "read" };
}
