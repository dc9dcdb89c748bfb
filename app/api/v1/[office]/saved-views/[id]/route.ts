import { removeViewOperation, renameViewOperation } from "@/lib/features/records/saved-views/api";
import { removeView, renameView } from "@/lib/features/records/saved-views/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route(renameViewOperation, renameView),
  DELETE: route(removeViewOperation, removeView),
});
