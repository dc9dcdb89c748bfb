import { listApprovalRequestsOperation } from "@/lib/features/deliveries/approvals/api";
import { listApprovalRequests } from "@/lib/features/deliveries/approvals/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listApprovalRequestsOperation, ({ db, actor, query }) => listApprovalRequests(db, actor, query)),
});
