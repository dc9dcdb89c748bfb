export { findMergedSystem, getSystem } from "./get-system";
export { latestDeliveryColumn, latestDeliveryJoin } from "./latest-delivery";
export { listSystems, listSystemVendors, systemsSource } from "./list-systems";
export { listMergeChoices, type MergeChoice } from "./merge-choices";
export { isStanding } from "./system-row";
export { systemSubject } from "./subject";
