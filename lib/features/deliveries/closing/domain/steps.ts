import { closingSteps, type Closing, type ClosingStep } from "./closing";

/** What comes right before each step; the two licences come after disposal, in either order. */
const comesAfter: Record<ClosingStep, ClosingStep | null> = {
  receipt: null,
  access: "receipt",
  disposalDecided: "access",
  disposed: "disposalDecided",
  readLicence: "disposed",
  licence: "disposed",
};

/** All steps before one, the nearest first. */
export function stepsBefore(step: ClosingStep): ClosingStep[] {
  const before = comesAfter[step];
  return before === null ? [] : [before, ...stepsBefore(before)];
}

/** All steps that come after one, in their order. */
export const stepsAfter = (step: ClosingStep): ClosingStep[] =>
  closingSteps.filter((other) => stepsBefore(other).includes(step));

/** Where a step's day stands in what is sent. */
export const placeOfStep: Record<ClosingStep, string> = {
  receipt: "receiptSentOn",
  access: "accessClosedOn",
  disposalDecided: "disposal.decision.date",
  disposed: "disposal.carriedOutOn",
  readLicence: "readLicenceEndedOn",
  licence: "licenceEndedOn",
};

/** The day of a step; null where it is not done. */
export function dayOf(closing: Closing, step: ClosingStep): string | null {
  const { disposal } = closing;
  switch (step) {
    case "receipt":
      return closing.receiptSentOn;
    case "access":
      return closing.accessClosedOn;
    case "disposalDecided":
      return disposal?.decision?.date ?? null;
    case "disposed":
      return disposal?.carriedOutOn ?? null;
    case "readLicence":
      return closing.readLicenceEndedOn;
    case "licence":
      return closing.licenceEndedOn;
  }
}

/** Said to be of no concern here. Where nothing is to be decided, nothing is disposed of either. */
export const isSetAside = ({ notApplicable }: Closing, step: ClosingStep): boolean =>
  notApplicable.includes(step) || (step === "disposed" && notApplicable.includes("disposalDecided"));

/** Done, or set aside. */
export const isPassed = (closing: Closing, step: ClosingStep): boolean =>
  dayOf(closing, step) !== null || isSetAside(closing, step);

/** Whether nothing of the closing is left. */
export const isComplete = (closing: Closing): boolean =>
  closingSteps.every((step) => isPassed(closing, step));
