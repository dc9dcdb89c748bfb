import type { FieldError } from "@/lib/domain/errors";
import { closingSteps, type Closing, type ClosingStep } from "./closing";
import { dayOf, placeOfStep } from "./steps";

/** The days of a closing by their fields, but for the decision's, which has a rule of its own. */
const daysOf = ({ disposal, ...closing }: Closing): [string, string | null | undefined][] => [
  ["receiptSentOn", closing.receiptSentOn],
  ["accessClosedOn", closing.accessClosedOn],
  ["disposal.consultedOn", disposal?.consultedOn],
  ["disposal.carriedOutOn", disposal?.carriedOutOn],
  ["disposal.backupsGoneOn", disposal?.backupsGoneOn],
  ["disposal.testCopiesGoneOn", disposal?.testCopiesGoneOn],
  ["readLicenceEndedOn", closing.readLicenceEndedOn],
  ["licenceEndedOn", closing.licenceEndedOn],
];

/** The days that have not come yet. */
export const daysAfter = (closing: Closing, today: string): FieldError[] =>
  daysOf(closing).flatMap(([path, on]) => (on && on > today ? [{ path, code: "closing.inFuture" }] : []));

/**
 * The steps among `said` that are dated before the approval; the decision to dispose may be older
 * than the delivery.
 */
export const daysBefore = (
  closing: Closing,
  { said, approvedOn }: { said: readonly ClosingStep[]; approvedOn: string },
): FieldError[] =>
  said
    .filter((step) => step !== "disposalDecided" && (dayOf(closing, step) ?? approvedOn) < approvedOn)
    .map((step) => ({ path: placeOfStep[step], code: "closing.beforeApproval" }));

/** What is missing or contradicts itself, by field; empty when it can be saved. */
export function wrongIn(closing: Closing): FieldError[] {
  const { decision, basis, carriedOutOn, by, method } = closing.disposal ?? {};
  const missing: [boolean, string][] = [
    [!!decision && !decision.date, "disposal.decision.date"],
    [!!decision && !basis, "disposal.basis"],
    [!!carriedOutOn && !by, "disposal.by"],
    [!!carriedOutOn && !method, "disposal.method"],
  ];
  return [
    ...missing.flatMap(([is, path]) => (is ? [{ path, code: "closing.evidenceMissing" }] : [])),
    ...closingSteps
      .filter((step) => closing.notApplicable.includes(step) && dayOf(closing, step) !== null)
      .map((step) => ({ path: placeOfStep[step], code: "closing.doneAndNotApplicable" })),
  ];
}
