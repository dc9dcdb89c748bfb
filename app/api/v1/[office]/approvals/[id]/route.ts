import { getApprovalOperation } from "@/lib/features/deliveries/approvals/api";
import { getApproval } from "@/lib/features/deliveries/approvals/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(getApprovalOperation, ({ db, actor, params }) => getApproval(db, actor, params.id)),
});
