import { listSavedViewsOperation, saveViewOperation } from "@/lib/features/saved-views/api";
import { listSavedViews, saveView } from "@/lib/features/saved-views/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(listSavedViewsOperation, ({ db, actor, query }) =>
  listSavedViews(db, actor, query.list),
);

export const POST = route(saveViewOperation, saveView);
