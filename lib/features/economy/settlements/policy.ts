import type { Actor } from "@/lib/domain/actor";
import type { DecisionReference } from "@/lib/domain/decision";
import { AppError } from "@/lib/domain/errors";

/**
 * A settlement is adopted by a decision that is told. Who records another's names it by its
 * reference; so does the council itself where a deficit goes beyond what was agreed at most. Throws
 * settlement.decisionMissing.
 */
export function assertDecisionTold(
  { grants }: Pick<Actor, "grants">,
  decision: DecisionReference | null,
  isBeyondCeiling: boolean,
): asserts decision is DecisionReference {
  const isCouncil = grants.some(({ role }) => role === "council");
  if (decision && (decision.reference !== null || (isCouncil && !isBeyondCeiling))) return;
  throw new AppError("settlement.decisionMissing", {
    errors: [{ path: "decision.reference", code: "settlement.decisionMissing" }],
  });
}
