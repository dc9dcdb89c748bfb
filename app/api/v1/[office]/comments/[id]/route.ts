import { findSubject } from "@/lib/registry/subjects";
import { editCommentOperation, removeCommentOperation } from "@/lib/features/records/comments/api";
import { editComment, removeComment } from "@/lib/features/records/comments/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route(editCommentOperation, editComment, findSubject),
  DELETE: route(removeCommentOperation, removeComment, findSubject),
});
