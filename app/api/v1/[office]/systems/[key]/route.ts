import { getSystemOperation } from "@/lib/features/inventory/systems/api";
import { getSystem } from "@/lib/features/inventory/systems/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(getSystemOperation, ({ db, actor, params, locale }) => getSystem(db, actor, params.key, locale)),
});
