export { settle, type Ground, type Weighed } from "./domain";
export { dispositions, settlementKinds, settlementStatuses } from "./domain/states";
