import type { ControlPointResult } from "@/lib/features/inventory/control-points";

/** A result that says something out of the ordinary must be explained. */
const needsNote = (result: ControlPointResult): boolean => result !== "notStarted" && result !== "passed";

/**
 * What was typed as a number: "1 250,5", "1.250,5", "1,250.5" and "1250.5" are one, whatever the
 * spaces between groups and the minus. Null when it is no number. A lone separator followed by three
 * digits is taken as decimal, since counts are written with spaces here.
 */
export function numberIn(typed: string): number | null {
  const bare = typed.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^\u2212/, "-");
  if (!/^-?\d[\d.,]*$/.test(bare)) return null;
  const last = Math.max(bare.lastIndexOf(","), bare.lastIndexOf("."));
  if (last === -1) return Number(bare);
  const separators = bare.replace(/[^.,]/g, "");
  // The same sign more than once parts thousands; the last of two kinds is the decimal one.
  const isDecimal =
    separators.length === 1 ||
    separators.slice(0, -1).replaceAll(separators.at(-1)!, "") === separators.slice(0, -1);
  const whole = (isDecimal ? bare.slice(0, last) : bare).replace(/[.,]/g, "");
  return Number(isDecimal ? `${whole}.${bare.slice(last + 1)}` : whole);
}

interface Measured {
  expectedValue: string | null;
  measuredValue: string | null;
}

/** Measured minus expected where both are numbers; null otherwise. */
export function differenceOf({ expectedValue, measuredValue }: Measured): number | null {
  const [expected, measured] = [numberIn(expectedValue ?? ""), numberIn(measuredValue ?? "")];
  // Decimals as typed, without what binary fractions leave.
  return expected === null || measured === null ? null : Number((measured - expected).toPrecision(12));
}

/** Whether something else was measured than was expected; nothing measured is no difference. */
export function differs({ expectedValue, measuredValue }: Measured): boolean {
  if (!expectedValue?.trim() || !measuredValue?.trim()) return false;
  const difference = differenceOf({ expectedValue, measuredValue });
  return difference === null ? expectedValue.trim() !== measuredValue.trim() : difference !== 0;
}

/** Whether the result, with what was measured, must be explained. */
export const mustExplain = (result: ControlPointResult, measured: Measured): boolean =>
  needsNote(result) || (result === "passed" && differs(measured));

/** How a point came out, with what supports it. */
export interface Outcome {
  result: ControlPointResult;
  measuredValue: string | null;
  note: string | null;
  evidenceFileIds: string[];
}

/** Whether nothing of the outcome is other than it was. */
export const isSameOutcome = (was: Outcome, is: Outcome): boolean =>
  was.result === is.result &&
  was.measuredValue === is.measuredValue &&
  was.note === is.note &&
  [...new Set(was.evidenceFileIds)].sort().join() === [...new Set(is.evidenceFileIds)].sort().join();

/** The categories that speak of what was sent: another package is sent in the next round. */
export const sentAgain = ["package", "files", "completeness"];

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
