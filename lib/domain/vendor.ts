/** What a vendor is to the office; one may be several. */
export const vendorRoles = ["sourceSystem", "eArchive", "operations", "consultant"] as const;
export type VendorRole = (typeof vendorRoles)[number];
