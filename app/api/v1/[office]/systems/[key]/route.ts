import { getSystemOperation } from "@/lib/features/source-systems/api";
import { getSystem } from "@/lib/features/source-systems/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(getSystemOperation, ({ db, actor, params, locale }) =>
  getSystem(db, actor, params.key, locale),
);
