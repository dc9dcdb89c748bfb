import { defineOperation } from "@/lib/domain/operation";
import { remarkParams, remarks, remarksBody } from "./schema";

export const getRemarksOperation = defineOperation({
  id: "getRemarks",
  method: "GET",
  path: "/deliveries/{id}/remarks",
  summary: "What is still to be put right of a delivery that was approved with remarks",
  permission: "approval:read",
  params: remarkParams,
  response: remarks,
  versioned: true,
  errors: ["request.notFound"],
});

export const putRemarksOperation = defineOperation({
  id: "putRemarks",
  method: "PUT",
  path: "/deliveries/{id}/remarks",
  summary: "Says what is to be put right, by whom and until when, and what has been",
  permission: "remark:write",
  params: remarkParams,
  body: remarksBody,
  response: remarks,
  versioned: true,
  errors: ["request.notFound", "request.stale", "remark.notWithRemarks"],
});
