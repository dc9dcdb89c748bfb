import { type ControlPoint, type Delivery } from "../schema";
import { results, type ControlPointResult } from "@/lib/features/inventory/control-points";
import { isDone, openBlocking } from "@/lib/features/inventory/control-points";

type Point = Pick<
  ControlPoint,
  "severity" | "result" | "needsSecondPerson" | "assessedAt" | "secondPerson" | "earlier"
>;

const unjudged: readonly ControlPointResult[] = ["notStarted", "reopened"];

/**
 * Whether an assessment waits for its second person. What came with the delivery from before this
 * program has no assessor, so nobody can have been alone with it.
 */
export const lacksSecondPerson = (
  point: Pick<Point, "needsSecondPerson" | "result" | "assessedAt" | "secondPerson">,
): boolean =>
  point.needsSecondPerson && isDone(point.result) && Boolean(point.assessedAt) && !point.secondPerson;

/** Whether it had a result in a round that was rejected, and has none in this one. */
const isToBeAssessedAgain = ({ earlier, result }: Pick<Point, "earlier" | "result">): boolean =>
  Boolean(earlier) && unjudged.includes(result);

interface BeforeDecision<P> {
  /** They must be met, and are not. */
  blocking: P[];
  /** Reopened by a rejection, though they would not block otherwise. */
  again: P[];
  unconfirmed: P[];
  /** Nobody has assessed them, and they hold nothing up. */
  unassessed: P[];
}

/**
 * What is to be known of the points before approval is asked for or decided: those that hold it up,
 * and those that nobody has assessed although they hold nothing up.
 */
export function beforeDecision<P extends Point>(points: P[]): BeforeDecision<P> {
  const rest = points.filter(({ severity }) => severity !== "blocking");
  const again = rest.filter(isToBeAssessedAgain);
  return {
    blocking: openBlocking(points),
    again,
    unconfirmed: points.filter(lacksSecondPerson),
    unassessed: rest.filter((point) => unjudged.includes(point.result) && !again.includes(point)),
  };
}

/**
 * The results that would hold up a decision which is asked for already; none while nobody has
 * asked, or when the point holds nothing up.
 */
export const resultsHoldingUp = (
  { approvalRequest }: Pick<Delivery, "approvalRequest">,
  { severity }: Pick<Point, "severity">,
): ControlPointResult[] =>
  approvalRequest?.status === "open" && severity === "blocking"
    ? results.filter((result) => !isDone(result))
    : [];
