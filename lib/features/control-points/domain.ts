import type { ControlPointResult } from "@/lib/features/deliveries";

/** A result that says something out of the ordinary must be explained. */
export const needsNote = (result: ControlPointResult): boolean =>
  result !== "notStarted" && result !== "passed";

/** What a result means for the point's deviation: accepted and kept, still to be dealt with, or none (any more). */
export function deviationStatus(result: ControlPointResult): "open" | "accepted" | "closed" {
  if (result === "passedWithDeviation") return "accepted";
  return result === "failed" ? "open" : "closed";
}
