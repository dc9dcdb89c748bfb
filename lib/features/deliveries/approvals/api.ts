import { z } from "zod";
import { defineOperation } from "@/lib/domain/operation";
import {
  approval,
  preparedStatement,
  requestApprovalBody,
  requestParams,
  requestReceipt,
  signatureBody,
  signedApproval,
  statementBody,
  withdrawalBody,
  approvalRequest,
} from "./schema";

export const requestApprovalOperation = defineOperation({
  id: "requestApproval",
  method: "POST",
  path: "/deliveries/{id}/approval-requests",
  summary: "Asks the municipality to approve a delivery that is ready for it",
  permission: "approval:request",
  params: requestParams,
  body: requestApprovalBody,
  response: requestReceipt,
  status: 201,
  errors: ["request.notFound", "approval.notReady", "approval.alreadyRequested"],
});

export const withdrawRequestOperation = defineOperation({
  id: "withdrawRequest",
  method: "POST",
  path: "/approval-requests/{id}/withdrawal",
  summary: "Takes a request for approval back while it is undecided",
  permission: "approval:request",
  params: requestParams,
  body: withdrawalBody,
  response: approvalRequest,
  versioned: true,
  errors: ["request.notFound", "request.stale", "approval.alreadySigned", "approval.withdrawn"],
});

export const prepareStatementOperation = defineOperation({
  id: "prepareStatement",
  method: "POST",
  path: "/approval-requests/{id}/statement",
  summary: "Prepares the exact text that you may sign in the next five minutes",
  permission: "approval:sign",
  params: requestParams,
  body: statementBody,
  response: preparedStatement,
  status: 201,
  isolation: "RepeatableRead",
  errors: [
    "request.notFound",
    "approval.alreadySigned",
    "approval.withdrawn",
    "approval.notReady",
    "approval.remarksRequired",
    "approval.remarksNotAllowed",
    "approval.secondPersonRequired",
    "approval.unprintable",
  ],
});

export const signApprovalOperation = defineOperation({
  id: "signApproval",
  method: "POST",
  path: "/approval-requests/{id}/signature",
  summary: "Signs the prepared statement with your password",
  permission: "approval:sign",
  params: requestParams,
  body: signatureBody,
  response: signedApproval,
  status: 201,
  errors: [
    "request.notFound",
    "approval.wrongPassword",
    "approval.statementExpired",
    "approval.alreadySigned",
    "approval.withdrawn",
    "approval.deliveryChanged",
    "approval.digestMismatch",
    "approval.tooManyTries",
  ],
});

export const getApprovalOperation = defineOperation({
  id: "getApproval",
  method: "GET",
  path: "/approvals/{id}",
  summary: "A signed decision with the statement it was made on",
  permission: "approval:read",
  params: requestParams,
  response: approval,
  versioned: true,
  errors: ["request.notFound"],
});

export const getApprovalDocumentOperation = defineOperation({
  id: "getApprovalDocument",
  kind: "download",
  method: "GET",
  path: "/approvals/{id}/document.pdf",
  summary: "The signed decision as PDF",
  permission: "approval:read",
  params: requestParams,
  response: z.string().meta({ format: "binary" }),
  mediaTypes: ["application/pdf"],
  errors: ["request.notFound", "approval.documentPending"],
});
