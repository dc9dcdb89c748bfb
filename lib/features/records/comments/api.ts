import { defineOperation } from "@/lib/domain/operation";
import {
  comment,
  commentBody,
  commentList,
  commentParams,
  commentQuery,
  deliveryParams,
  personList,
} from "./schema";

export const listCommentsOperation = defineOperation({
  id: "listComments",
  method: "GET",
  path: "/deliveries/{id}/comments",
  summary: "What has been said of a delivery, oldest first",
  permission: "comment:read",
  params: deliveryParams,
  query: commentQuery,
  response: commentList,
  errors: ["request.notFound", "request.badQuery"],
});

export const addCommentOperation = defineOperation({
  id: "addComment",
  method: "POST",
  path: "/deliveries/{id}/comments",
  summary: "Comments on a delivery and tells those who are mentioned",
  permission: "comment:write",
  params: deliveryParams,
  body: commentBody,
  response: comment,
  status: 201,
  errors: ["request.notFound", "comment.mentionNotAllowed"],
});

export const editCommentOperation = defineOperation({
  id: "editComment",
  method: "PATCH",
  path: "/comments/{id}",
  summary: "Changes your own comment; who is mentioned anew is told",
  permission: "comment:write",
  params: commentParams,
  body: commentBody,
  response: comment,
  versioned: true,
  errors: ["request.notFound", "request.stale", "comment.mentionNotAllowed"],
});

export const removeCommentOperation = defineOperation({
  id: "removeComment",
  method: "DELETE",
  path: "/comments/{id}",
  summary: "Removes the text of your own comment; that there was one still shows",
  permission: "comment:write",
  params: commentParams,
  response: comment,
  versioned: true,
  errors: ["request.notFound", "request.stale"],
});

export const listPeopleOperation = defineOperation({
  id: "listDeliveryPeople",
  method: "GET",
  path: "/deliveries/{id}/people",
  summary: "Who can be mentioned in a comment on a delivery: those who may read it",
  permission: "comment:write",
  params: deliveryParams,
  response: personList,
  errors: ["request.notFound"],
});
