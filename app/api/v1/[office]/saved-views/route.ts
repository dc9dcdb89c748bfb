import { listSavedViewsOperation, saveViewOperation } from "@/lib/features/records/saved-views/api";
import { listSavedViews, saveView } from "@/lib/features/records/saved-views/server";
import { lists } from "@/lib/registry/lists";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listSavedViewsOperation, ({ db, actor, query }) => listSavedViews(db, actor, lists[query.list])),
  POST: route(saveViewOperation, (call) => saveView(lists, call)),
});
