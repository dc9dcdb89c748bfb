import { editCommentOperation, removeCommentOperation } from "@/lib/features/comments/api";
import { editComment, removeComment } from "@/lib/features/comments/server";
import { route } from "@/lib/platform/http/route";

export const PATCH = route(editCommentOperation, editComment);
export const DELETE = route(removeCommentOperation, removeComment);
