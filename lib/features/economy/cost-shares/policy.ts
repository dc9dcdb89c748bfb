import type { DecisionReference } from "@/lib/domain/decision";
import { AppError } from "@/lib/domain/errors";

/** Who records another body's decision names it by its reference. Throws key.decisionMissing. */
export function assertNamed(decision: DecisionReference | null): asserts decision is DecisionReference {
  if (!decision?.reference)
    throw new AppError("key.decisionMissing", {
      errors: [{ path: "decision.reference", code: "key.decisionMissing" }],
    });
}
