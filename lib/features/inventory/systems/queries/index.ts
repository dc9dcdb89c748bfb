export { getSystem, listVendorStops } from "./get-system";
export { latestDeliveryColumn, latestDeliveryJoin } from "./latest-delivery";
export { listSystems, listSystemVendors, systemsSource } from "./list-systems";
export { vendorsSource } from "./list-vendors";
export { systemSubject } from "./subject";
