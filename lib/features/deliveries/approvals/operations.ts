import "server-only";
import { paths } from "@/lib/domain/paths";
import { asTable } from "@/lib/features/records/exports/server";
import { bind } from "@/lib/platform/http/bind";
import { bindDownload } from "@/lib/platform/http/download";
import { bindSpreadsheet } from "@/lib/platform/http/spreadsheet";
import {
  exportApprovalsOperation,
  getApprovalDocumentOperation,
  getApprovalOperation,
  listApprovalRequestsOperation,
  prepareStatementOperation,
  requestApprovalOperation,
  signApprovalOperation,
} from "./api";
import { approvalsExport, getApproval, listApprovalRequests } from "./queries";
import { getApprovalDocument } from "./use-cases/get-document";
import { prepareStatement } from "./use-cases/prepare-statement";
import { requestApproval } from "./use-cases/request-approval";
import { signApproval } from "./use-cases/sign-approval";

export const approvalOperations = [
  bind(requestApprovalOperation, requestApproval),
  bind(listApprovalRequestsOperation, ({ db, actor, query }) => listApprovalRequests(db, actor, query)),
  bind(prepareStatementOperation, prepareStatement),
  bind(signApprovalOperation, signApproval),
  bind(getApprovalOperation, ({ db, actor, params }) => getApproval(db, actor, params.id)),
  bindDownload(getApprovalDocumentOperation, getApprovalDocument),
  bindSpreadsheet(exportApprovalsOperation, asTable(approvalsExport), paths.approvals),
];
