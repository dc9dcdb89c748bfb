import { defineOperation } from "@/lib/domain/operation";
import { mergeBody } from "@/lib/domain/merge";
import { historyOperation } from "@/lib/features/records/audit";
import { addVendorBody, changeVendorBody, vendor, vendorParams } from "./schema";

export const getVendorOperation = defineOperation({
  id: "getVendor",
  method: "GET",
  path: "/vendors/{key}",
  summary: "One vendor with its contacts; one that was merged into another is not found",
  permission: "system:read",
  params: vendorParams,
  response: vendor,
  versioned: true,
  errors: ["request.notFound"],
});

export const addVendorOperation = defineOperation({
  id: "addVendor",
  method: "POST",
  path: "/vendors",
  summary: "Adds a vendor; its key is made from its name when none is given",
  permission: "vendor:manage",
  body: addVendorBody,
  response: vendor,
  status: 201,
  errors: ["vendor.keyTaken", "vendor.nameTaken"],
});

export const changeVendorOperation = defineOperation({
  id: "changeVendor",
  method: "PATCH",
  path: "/vendors/{key}",
  summary: "Changes a vendor's name, kinds, contacts, note or how one goes further when it does not answer",
  permission: "vendor:manage",
  params: vendorParams,
  body: changeVendorBody,
  response: vendor,
  versioned: true,
  errors: ["request.notFound", "request.stale", "vendor.nameTaken"],
});

export const mergeVendorOperation = defineOperation({
  id: "mergeVendor",
  method: "POST",
  path: "/vendors/{key}/merge",
  summary: "Makes a vendor one with another: its systems, deliveries, stops and people follow",
  permission: "vendor:manage",
  params: vendorParams,
  body: mergeBody,
  response: vendor,
  errors: ["request.notFound", "vendor.unknown", "vendor.intoItself", "vendor.tooMuchNoted"],
});

export const listVendorHistoryOperation = historyOperation({
  id: "listVendorHistory",
  of: "/vendors/{key}",
  thing: "a vendor in the office",
  permission: "system:read",
  params: vendorParams,
});
