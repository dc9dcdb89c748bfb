import { defineOperation } from "@/lib/domain/operation";
import { closing, closingBody, closingParams } from "./schema";

export const getClosingOperation = defineOperation({
  id: "getClosing",
  method: "GET",
  path: "/deliveries/{id}/closing",
  summary: "What has been done after the approval of a delivery, and what may be done now",
  permission: "approval:read",
  params: closingParams,
  response: closing,
  versioned: true,
  errors: ["request.notFound"],
});

export const closeDeliveryOperation = defineOperation({
  id: "closeDelivery",
  method: "PUT",
  path: "/deliveries/{id}/closing",
  summary:
    "Says the whole closing anew: receipt, access, disposal and licences, in their order; a step left out is taken back by a coordinator with a reason",
  permission: "delivery:close",
  params: closingParams,
  body: closingBody,
  response: closing,
  versioned: true,
  errors: [
    "request.notFound",
    "request.stale",
    "closing.notApproved",
    "closing.order",
    "closing.hold",
    "closing.inFuture",
    "closing.beforeApproval",
    "closing.reasonMissing",
    "decision.inFuture",
  ],
});
