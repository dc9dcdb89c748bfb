import { addCommentOperation, listCommentsOperation } from "@/lib/features/comments/api";
import { addComment, listComments } from "@/lib/features/comments/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listCommentsOperation, listComments),
  POST: route(addCommentOperation, addComment),
});
