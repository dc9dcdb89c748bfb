import type { Look } from "@/lib/domain/delivery";
import type { Locale } from "@/lib/domain/text";
import type { ControlPointResult } from "../schema";

const closedResults: readonly ControlPointResult[] = ["passed", "passedWithDeviation", "notApplicable"];

/**
 * A point is done when it was assessed and nothing more need happen; failed and reopened points
 * remain.
 */
export const isDone = (result: ControlPointResult): boolean => closedResults.includes(result);

/** The blocking points that are not done: none may remain when approval is asked for. */
export const openBlocking = <P extends { severity: string; result: ControlPointResult }>(points: P[]): P[] =>
  points.filter((point) => point.severity === "blocking" && !isDone(point.result));

export const resultLook: Record<ControlPointResult, Look> = {
  notStarted: { tone: "none", shape: "open" },
  passed: { tone: "ok", shape: "ok" },
  passedWithDeviation: { tone: "stop", shape: "deviation" },
  failed: { tone: "bad", shape: "failed" },
  notApplicable: { tone: "none", shape: "notApplicable" },
  reopened: { tone: "wait", shape: "open" },
};

// In signed documents too, so these words stand here and not among the screen's texts. "Godkänd" is
// said of approvals only.
const words: Record<ControlPointResult, Record<Locale, string>> = {
  notStarted: { sv: "Ej påbörjad", nb: "Ikke påbegynt", en: "Not started" },
  passed: { sv: "Uppfylld", nb: "Oppfylt", en: "Met" },
  passedWithDeviation: { sv: "Uppfylld med avvikelse", nb: "Oppfylt med avvik", en: "Met with deviation" },
  failed: { sv: "Ej uppfylld", nb: "Ikke oppfylt", en: "Not met" },
  notApplicable: { sv: "Ej tillämplig", nb: "Ikke relevant", en: "Not applicable" },
  reopened: { sv: "Ska bedömas om", nb: "Skal vurderes på nytt", en: "To be assessed again" },
};

/** The word for a control point's result. */
export const resultName = (result: ControlPointResult, locale: Locale): string => words[result][locale];
