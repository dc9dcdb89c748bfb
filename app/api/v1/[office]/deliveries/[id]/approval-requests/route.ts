import { requestApprovalOperation } from "@/lib/features/approvals/api";
import { requestApproval } from "@/lib/features/approvals/server";
import { route } from "@/lib/platform/http/route";

export const POST = route(requestApprovalOperation, requestApproval);
