export { settle, type Ground, type Weighed } from "./domain";
export { dispositions, isYearFrozen, settlementKinds, settlementStatuses } from "./domain/states";
