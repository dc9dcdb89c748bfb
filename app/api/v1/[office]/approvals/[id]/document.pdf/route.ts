import { getApprovalDocumentOperation } from "@/lib/features/approvals/api";
import { getApprovalDocument } from "@/lib/features/approvals/server";
import { downloadRoute } from "@/lib/platform/http/download";

export const GET = downloadRoute(getApprovalDocumentOperation, getApprovalDocument);
