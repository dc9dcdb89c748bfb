import type { Locale } from "@/lib/domain/text";
import type { ControlPointResult } from "../schema";

// In signed documents too, so these words stand here and not among the screen's texts. "Godkänd" is said of approvals only.
const words: Record<ControlPointResult, Record<Locale, string>> = {
  notStarted: { sv: "Ej påbörjad", nb: "Ikke påbegynt", en: "Not started" },
  passed: { sv: "Uppfylld", nb: "Oppfylt", en: "Met" },
  passedWithDeviation: { sv: "Uppfylld med avvikelse", nb: "Oppfylt med avvik", en: "Met with deviation" },
  failed: { sv: "Ej uppfylld", nb: "Ikke oppfylt", en: "Not met" },
  notApplicable: { sv: "Ej tillämplig", nb: "Ikke relevant", en: "Not applicable" },
  reopened: { sv: "Omprövas", nb: "Vurderes på nytt", en: "Under review" },
};

/** The word for a control point's result. */
export const resultName = (result: ControlPointResult, locale: Locale): string => words[result][locale];
