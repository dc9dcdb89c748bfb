import { removeViewOperation, renameViewOperation } from "@/lib/features/saved-views/api";
import { removeView, renameView } from "@/lib/features/saved-views/server";
import { route } from "@/lib/platform/http/route";

export const PATCH = route(renameViewOperation, renameView);

export const DELETE = route(removeViewOperation, removeView);
