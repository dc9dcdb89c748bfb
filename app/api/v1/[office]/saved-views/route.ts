import { listSavedViewsOperation, saveViewOperation } from "@/lib/features/saved-views/api";
import { listSavedViews, saveView } from "@/lib/features/saved-views/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listSavedViewsOperation, ({ db, actor, query }) => listSavedViews(db, actor, query.list)),
  POST: route(saveViewOperation, saveView),
});
