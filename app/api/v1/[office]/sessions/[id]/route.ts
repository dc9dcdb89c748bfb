import { endSessionOperation } from "@/lib/features/office/accounts/api";
import { endSession } from "@/lib/features/office/accounts/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: route(endSessionOperation, endSession),
});
