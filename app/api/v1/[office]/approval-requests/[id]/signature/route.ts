import { signApprovalOperation } from "@/lib/features/approvals/api";
import { signApproval } from "@/lib/features/approvals/server";
import { route } from "@/lib/platform/http/route";

export const POST = route(signApprovalOperation, signApproval);
