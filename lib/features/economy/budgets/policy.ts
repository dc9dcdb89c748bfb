import type { Actor } from "@/lib/domain/actor";
import type { DecisionReference } from "@/lib/domain/decision";
import { AppError } from "@/lib/domain/errors";

/**
 * The council adopts by itself; who records its decision names it by its reference. Throws
 * budget.decisionMissing.
 */
export function assertMayAdopt({ grants }: Pick<Actor, "grants">, decision: DecisionReference | null): void {
  const isCouncil = grants.some(({ role }) => role === "council");
  if (!isCouncil && !decision?.reference)
    throw new AppError("budget.decisionMissing", {
      errors: [{ path: "decision.reference", code: "budget.decisionMissing" }],
    });
}
