import { addCommentOperation, listCommentsOperation } from "@/lib/features/comments/api";
import { addComment, listComments } from "@/lib/features/comments/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(listCommentsOperation, listComments);
export const POST = route(addCommentOperation, addComment);
