import { prepareStatementOperation } from "@/lib/features/deliveries/approvals/api";
import { prepareStatement } from "@/lib/features/deliveries/approvals/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(prepareStatementOperation, prepareStatement),
});
