import type { ControlPointResult } from "@/lib/features/inventory/control-points";

/** A result that says something out of the ordinary must be explained. */
export const needsNote = (result: ControlPointResult): boolean =>
  result !== "notStarted" && result !== "passed";

export const deviationStatuses = ["open", "accepted", "closed"] as const;
export type DeviationStatus = (typeof deviationStatuses)[number];

/**
 * What a result means for the point's deviation: accepted and kept, still to be dealt with, or none
 * (any more).
 */
export function deviationStatus(result: ControlPointResult): DeviationStatus {
  if (result === "passedWithDeviation") return "accepted";
  return result === "failed" ? "open" : "closed";
}

/** What one person has done to a point's files since it was read: added these, removed those. */
export interface FileChanges<F> {
  added: F[];
  removed: string[];
}

/**
 * The files once one person's changes are laid upon what now is: nobody else's file is lost, and
 * none stands twice.
 */
export function mergeFiles<F extends { fileId: string }>(
  current: F[],
  { added, removed }: FileChanges<F>,
): F[] {
  const kept = current.filter(({ fileId }) => !removed.includes(fileId));
  const known = new Set(kept.map(({ fileId }) => fileId));
  return [...kept, ...added.filter(({ fileId }) => !known.has(fileId))];
}
