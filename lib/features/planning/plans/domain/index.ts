export { changesOf, differenceOf, type Change, type Difference } from "./comparison";
export { progressOf, standingOf, type Progress, type Standing } from "./progress";
export { isCarriedOver, isDone, withFormer } from "./portions";
export { scopeInWords } from "./scope-words";
export { fairnessOf, type Fairness } from "./fairness";
export { effortOf, isOverDays, loadOf, type QuarterLoad, type Room } from "./load";
export { deadlineOf, isWithin, keyOf, numberOf, quartersOf } from "./quarters";
export { planWarningCodes, warningsOf, type PlanWarning, type Watched } from "./warnings";
export { inForce } from "./versions";
