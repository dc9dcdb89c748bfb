import { defineOperation } from "@/lib/domain/operation";
import {
  removedView,
  renameViewBody,
  savedView,
  savedViewFilter,
  savedViewList,
  savedViewParams,
  saveViewBody,
} from "./schema";

export const listSavedViewsOperation = defineOperation({
  id: "listSavedViews",
  method: "GET",
  path: "/saved-views",
  summary: "Your own saved views of a list, by name",
  permission: "office:enter",
  query: savedViewFilter,
  response: savedViewList,
  errors: ["request.badQuery"],
});

export const saveViewOperation = defineOperation({
  id: "saveView",
  method: "POST",
  path: "/saved-views",
  summary: "Saves a list's filter under a name, for you alone",
  permission: "office:enter",
  body: saveViewBody,
  response: savedView,
  status: 201,
  errors: ["savedView.nameTaken", "savedView.tooMany"],
});

export const renameViewOperation = defineOperation({
  id: "renameView",
  method: "PATCH",
  path: "/saved-views/{id}",
  summary: "Gives one of your own views another name",
  permission: "office:enter",
  params: savedViewParams,
  body: renameViewBody,
  response: savedView,
  versioned: true,
  errors: ["request.notFound", "request.stale", "savedView.nameTaken"],
});

export const removeViewOperation = defineOperation({
  id: "removeView",
  method: "DELETE",
  path: "/saved-views/{id}",
  summary: "Removes one of your own views",
  permission: "office:enter",
  params: savedViewParams,
  response: removedView,
  versioned: true,
  errors: ["request.notFound", "request.stale"],
});
