export { findMergedSystem, getSystem, listSystemChoices } from "./get-system";
export { latestDeliveryColumn, latestDeliveryJoin } from "./latest-delivery";
export { listSystems, listSystemVendors, systemsSource } from "./list-systems";
export { isStanding } from "./system-row";
export { systemSubject } from "./subject";
