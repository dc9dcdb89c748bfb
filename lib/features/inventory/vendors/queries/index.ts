export { findMergedVendor, getVendor, listVendorChoices, listVendorProducts } from "./get-vendor";
export { vendorsSource } from "./list-vendors";
export { listVendorStops, type VendorStops } from "./vendor-stops";
