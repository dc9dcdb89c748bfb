import { editCommentOperation, removeCommentOperation } from "@/lib/features/comments/api";
import { editComment, removeComment } from "@/lib/features/comments/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route(editCommentOperation, editComment),
  DELETE: route(removeCommentOperation, removeComment),
});
