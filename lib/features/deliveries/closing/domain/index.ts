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
export { stayReasons, whyItStays, type Remaining } from "./last-scope";
export { firstAwaited, isHeld, nextOf, outOfOrder, waitsFor } from "./order";
export { daysAfter, daysBefore, wrongIn } from "./sound";
export { dayOf, isComplete, isPassed, isSetAside, placeOfStep, stepsAfter, stepsBefore } from "./steps";
