import { getApprovalDocumentOperation } from "@/lib/features/deliveries/approvals/api";
import { getApprovalDocument } from "@/lib/features/deliveries/approvals/server";
import { downloadRoute } from "@/lib/platform/http/download";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: downloadRoute(getApprovalDocumentOperation, getApprovalDocument),
});
