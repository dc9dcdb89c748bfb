import "server-only";
import { bindList } from "@/lib/features/records/lists/server";
import { bind } from "@/lib/platform/http/bind";
import { bindDownload } from "@/lib/platform/http/download";
import {
  getApprovalDocumentOperation,
  getApprovalOperation,
  prepareStatementOperation,
  requestApprovalOperation,
  signApprovalOperation,
  withdrawRequestOperation,
} from "./api";
import { approvalsSource, getApproval } from "./queries";
import { getApprovalDocument } from "./use-cases/get-document";
import { prepareStatement } from "./use-cases/prepare-statement";
import { requestApproval } from "./use-cases/request-approval";
import { signApproval } from "./use-cases/sign-approval";
import { withdrawRequest } from "./use-cases/withdraw-request";

export const approvalOperations = [
  bind(requestApprovalOperation, requestApproval),
  bind(withdrawRequestOperation, withdrawRequest),
  ...bindList(approvalsSource),
  bind(prepareStatementOperation, prepareStatement),
  bind(signApprovalOperation, signApproval),
  bind(getApprovalOperation, ({ db, actor, params }) => getApproval(db, actor, params.id)),
  bindDownload(getApprovalDocumentOperation, getApprovalDocument),
];
