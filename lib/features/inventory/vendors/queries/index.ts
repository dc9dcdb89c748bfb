export { findMergedVendor, getVendor, listVendorChoices, listVendorProducts } from "./get-vendor";
export { vendorsSource } from "./list-vendors";
export { listVendorStops, type VendorStop } from "./vendor-stops";
