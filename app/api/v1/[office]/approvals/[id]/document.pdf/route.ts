import { getApprovalDocumentOperation } from "@/lib/features/approvals/api";
import { getApprovalDocument } from "@/lib/features/approvals/server";
import { downloadRoute } from "@/lib/platform/http/download";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: downloadRoute(getApprovalDocumentOperation, getApprovalDocument),
});
