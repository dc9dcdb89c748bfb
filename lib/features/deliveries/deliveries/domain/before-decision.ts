import { type ControlPoint, type Delivery } from "../schema";
import { results, type ControlPointResult } from "@/lib/features/inventory/control-points";
import { isDone, openBlocking } from "@/lib/features/inventory/control-points";

type Point = Pick<ControlPoint, "severity" | "result">;

const unjudged: readonly ControlPointResult[] = ["notStarted", "reopened"];

/**
 * What is to be known of the points before approval is asked for or decided: those that hold it up,
 * and those that nobody has assessed although they hold nothing up.
 */
export const beforeDecision = <P extends Point>(points: P[]): { blocking: P[]; unassessed: P[] } => ({
  blocking: openBlocking(points),
  unassessed: points.filter(({ severity, result }) => severity !== "blocking" && unjudged.includes(result)),
});

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
