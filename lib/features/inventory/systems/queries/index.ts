export { getSystem, listVendorStops } from "./get-system";
export { latestDeliveryColumn, latestDeliveryJoin } from "./latest-delivery";
export { listSystems, listSystemVendors } from "./list-systems";
export { systemsExport } from "./export";
export { systemSubject } from "./subject";
