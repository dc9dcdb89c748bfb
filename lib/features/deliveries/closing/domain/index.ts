export {
  closingSteps,
  disposalBases,
  noDisposal,
  nothingClosed,
  type Closing,
  type ClosingStep,
  type Disposal,
} from "./closing";
export { differenceOf, isNothing, type Difference } from "./difference";
export { isLastScope, type Remaining } from "./last-scope";
export { firstAwaited, isHeld, nextOf, outOfOrder, waitsFor } from "./order";
export { daysAfter, wrongIn } from "./sound";
export { dayOf, isComplete, isPassed, isSetAside, placeOfStep, stepsAfter, stepsBefore } from "./steps";
