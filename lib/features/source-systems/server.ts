import "server-only";

export { getSystem, listInstalledSystems, listSystems, listSystemVendors, listVendorStops } from "./queries";
