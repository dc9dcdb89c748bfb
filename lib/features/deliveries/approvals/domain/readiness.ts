import type { FieldError } from "@/lib/domain/errors";
import { beforeDecision, type ControlPoint } from "@/lib/features/deliveries/deliveries";
import { type DeliveryStatus, type Stage } from "@/lib/domain/delivery";
import type { Decision } from "../schema";

/** A prepared statement may be signed for five minutes. */
export const STATEMENT_LIFE_MS = 5 * 60 * 1000;

interface Readiness {
  stage: Stage;
  points: ControlPoint[];
  /** False for a request from before two persons were asked for: its signer may not be alone. */
  needsConfirmations: boolean;
  /** The latest decision, when it was a rejection: whether anything was looked at after it. */
  rejection?: { isAnswered: boolean } | null;
}

/** What is missing before approval can be asked for or given; empty when ready. */
export function missingForApproval({
  stage,
  points,
  needsConfirmations,
  rejection,
}: Readiness): FieldError[] {
  if (stage !== "controlled") return [{ path: "phase", code: "approval.notInControl" }];
  const { blocking, again, unconfirmed } = beforeDecision(points);
  const open = [
    ...told(blocking, { code: "approval.pointOpen" }),
    ...told(again, { code: "approval.pointToAssessAgain" }),
    ...(needsConfirmations ? told(unconfirmed, { code: "approval.secondPersonRequired" }) : []),
  ];
  const unanswered = { path: "controlPoints", code: "approval.nothingChangedSinceRejection" };
  return rejection && !rejection.isAnswered ? [unanswered, ...open] : open;
}

/** What is missing of each point, by its number. */
export const told = (points: { number: number }[], { code }: Pick<FieldError, "code">): FieldError[] =>
  points.map(({ number }) => ({ path: `controlPoints.${number}`, code, params: { number } }));

/** The delivery's status once the decision is signed. */
export const statusAfter = (decision: Decision): DeliveryStatus => decision;

export const isApproval = (decision: Decision): boolean => decision !== "rejected";

/** The points that two people must have looked at, and that the signer alone assessed. */
export const pointsWithoutSecondPerson = <
  P extends { needsSecondPerson: boolean; assessedBy: string | null },
>(
  points: P[],
  signerId: string,
): P[] => points.filter((point) => point.needsSecondPerson && point.assessedBy === signerId);
