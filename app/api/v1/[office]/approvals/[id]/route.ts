import { getApprovalOperation } from "@/lib/features/approvals/api";
import { getApproval } from "@/lib/features/approvals/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(getApprovalOperation, ({ db, actor, params }) => getApproval(db, actor, params.id));
