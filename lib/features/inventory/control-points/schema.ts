/** What a control point weighs, and how it can come out. */
export const severities = ["blocking", "explain", "info"] as const;

export const results = [
  "notStarted",
  "passed",
  "passedWithDeviation",
  "failed",
  "notApplicable",
  "reopened",
] as const;
export type ControlPointResult = (typeof results)[number];
