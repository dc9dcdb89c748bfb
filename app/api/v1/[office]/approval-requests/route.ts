import { listApprovalRequestsOperation } from "@/lib/features/approvals/api";
import { listApprovalRequests } from "@/lib/features/approvals/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(listApprovalRequestsOperation, ({ db, actor, query }) =>
  listApprovalRequests(db, actor, query),
);
