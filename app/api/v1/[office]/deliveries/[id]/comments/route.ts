import { findSubject } from "@/lib/registry/subjects";
import { addCommentOperation, listCommentsOperation } from "@/lib/features/records/comments/api";
import { addComment, listComments } from "@/lib/features/records/comments/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listCommentsOperation, listComments, findSubject),
  POST: route(addCommentOperation, addComment, findSubject),
});
