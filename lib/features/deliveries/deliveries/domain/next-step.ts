import type { Delivery } from "../schema";
import { beforeDecision } from "./before-decision";
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
  /** A rejection reopened it, and asking again needs it assessed. */
  | { kind: "again" | "confirm"; number: number; count: number }
  | { kind: "request" | "waiting" | "financing" | "blocked" | "read" }
  | { kind: "sign"; requestId: string }
  /**
   * Approval is asked for, but a point blocks again: the decision waits for it. `requestId` for who
   * may sign.
   */
  | { kind: "held"; number: number; blocking: number; requestId: string | null }
  | { kind: "approved" | "rejected"; approvalId: string | null }
  | { kind: "advance"; phase: { key: string; name: string } };

/** What of a rejection the next step goes by. */
interface Answerable {
  approvalId: string;
  isAnswered: boolean;
}

/**
 * The one next thing to do with a delivery, for this reader: it is the one filled button on the
 * page.
 */
export function nextStep(delivery: Delivery, may: Abilities, rejection: Answerable | null): NextStep {
  const { status, approvalRequest, blocked, phase } = delivery;
  if (isApproved(status)) return { kind: "approved", approvalId: delivery.approval?.id ?? null };
  if (status === "cancelled") return { kind: "read" };
  if (approvalRequest?.status === "open") return inDecision(delivery, approvalRequest.id, may);
  if (phase.stage === "controlled") return inControl(delivery, may, rejection);
  // Outside the plan and not begun: first of all somebody must decide who pays.
  if (status === "proposed" && delivery.kind === "urgent") return { kind: "financing" };
  if (blocked) return { kind: "blocked" };
  const ahead = delivery.phases.find(({ state, stage }) => state === "ahead" && stage !== "accepted");
  return may.advance && ahead
    ? { kind: "advance", phase: { key: ahead.key, name: ahead.name } }
    : { kind: "read" };
}

function inDecision({ controlPoints }: Delivery, requestId: string, may: Abilities): NextStep {
  const [first, ...more] = beforeDecision(controlPoints).blocking;
  if (!first) return may.sign ? { kind: "sign", requestId } : { kind: "waiting" };
  const blocking = more.length + 1;
  return { kind: "held", number: first.number, blocking, requestId: may.sign ? requestId : null };
}

function inControl({ controlPoints }: Delivery, may: Abilities, rejection: Answerable | null): NextStep {
  // Until something is looked at again, a rejected delivery waits for what was asked for: approval
  // is not the next step.
  if (rejection && !rejection.isAnswered) return { kind: "rejected", approvalId: rejection.approvalId };
  const { blocking, again, unconfirmed } = beforeDecision(controlPoints);
  const [first] = blocking;
  if (first && may.assess) return { kind: "assess", number: first.number, blocking: blocking.length };
  if (first) return { kind: "read" };
  return (
    waitingFor("again", again, may) ??
    waitingFor("confirm", unconfirmed, may) ?? { kind: may.request ? "request" : "read" }
  );
}

function waitingFor(
  kind: "again" | "confirm",
  points: { number: number }[],
  may: Abilities,
): NextStep | null {
  const [first] = points;
  if (!first) return null;
  return may.assess ? { kind, number: first.number, count: points.length } : { kind: "read" };
}
