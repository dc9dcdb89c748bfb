import type { ErrorCode, FieldError } from "@/lib/domain/errors";
import { closingSteps, type Closing, type ClosingStep } from "./closing";
import { dayOf, isPassed, placeOfStep, stepsBefore } from "./steps";

/** What keeps a step from being taken. */
type WaitsFor = Extract<ErrorCode, "closing.notApproved" | "closing.order" | "closing.hold">;

/** Why a step can't be taken yet; null when it can, or is taken already. */
export function waitsFor(closing: Closing, step: ClosingStep, isApproved: boolean): WaitsFor | null {
  if (!isApproved) return "closing.notApproved";
  if (isPassed(closing, step)) return null;
  if (step === "disposed" && closing.disposal?.hold) return "closing.hold";
  return stepsBefore(step).every((before) => isPassed(closing, before)) ? null : "closing.order";
}

/** The first of the steps that a step waits for. */
export const firstAwaited = (closing: Closing, step: ClosingStep): ClosingStep | null =>
  stepsBefore(step)
    .toReversed()
    .find((before) => !isPassed(closing, before)) ?? null;

/** What may be done next; null when all is done, or something holds it. */
export const nextOf = (closing: Closing): ClosingStep | null =>
  closingSteps.find((step) => !isPassed(closing, step) && waitsFor(closing, step, true) === null) ?? null;

/** Whether disposal is said to be over although something holds it. */
export const isHeld = (closing: Closing): boolean =>
  closing.disposal?.hold != null && isPassed(closing, "disposed");

/** Whether a step is done although one before it is neither done nor set aside. */
const isTooEarly = (closing: Closing, step: ClosingStep): boolean =>
  dayOf(closing, step) !== null && stepsBefore(step).some((before) => !isPassed(closing, before));

/**
 * Of which step the day is compared with which: the decision may be older than the delivery, as a
 * plan of what is kept is, but nothing is disposed of before it.
 */
const notBefore: Record<ClosingStep, readonly ClosingStep[]> = {
  receipt: [],
  access: ["receipt"],
  disposalDecided: [],
  disposed: ["receipt", "access", "disposalDecided"],
  readLicence: ["receipt", "access", "disposed"],
  licence: ["receipt", "access", "disposed"],
};

function isDatedTooEarly(closing: Closing, step: ClosingStep): boolean {
  const on = dayOf(closing, step);
  if (on === null) return false;
  return notBefore[step].some((before) => (dayOf(closing, before) ?? on) > on);
}

/** Disposed of without a decision, since the decision is said to be of no concern. */
const isDisposedUndecided = (closing: Closing): boolean =>
  dayOf(closing, "disposed") !== null && dayOf(closing, "disposalDecided") === null;

/** The steps that are out of order, by the field of their day; empty when all are in order. */
export const outOfOrder = (closing: Closing): FieldError[] =>
  closingSteps
    .filter(
      (step) =>
        isTooEarly(closing, step) ||
        isDatedTooEarly(closing, step) ||
        (step === "disposed" && isDisposedUndecided(closing)),
    )
    .map((step) => ({ path: placeOfStep[step], code: "closing.order" }));
