import "server-only";
import type { ListKey, ListPlace } from "@/lib/domain/list-description";
import { bind } from "@/lib/platform/http/bind";
import { listSavedViewsOperation, removeViewOperation, renameViewOperation, saveViewOperation } from "./api";
import { listSavedViews } from "./queries";
import { removeView } from "./use-cases/remove-view";
import { renameView } from "./use-cases/rename-view";
import { saveView } from "./use-cases/save-view";

/** The room knows none of the lists whose views it keeps. */
export const savedViewOperations = (lists: Record<ListKey, ListPlace>) => [
  bind(listSavedViewsOperation, ({ db, actor, query }) => listSavedViews(db, actor, lists[query.list])),
  bind(saveViewOperation, (call) => saveView(lists, call)),
  bind(renameViewOperation, renameView),
  bind(removeViewOperation, removeView),
];
