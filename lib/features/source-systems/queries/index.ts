export { getSystem, listVendorStops } from "./get-system";
export { listInstalledSystems } from "./installed-systems";
export { listSystems, listSystemVendors } from "./list-systems";
