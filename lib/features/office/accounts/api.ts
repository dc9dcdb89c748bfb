import { defineOwnOperation, definePublicOperation } from "@/lib/domain/operation";
import {
  account,
  changeAccountBody,
  changePasswordBody,
  endedSession,
  linkAnswer,
  linkBody,
  linkParams,
  nothing,
  passwordRequestBody,
  sessionParams,
} from "./schema";

export const endSessionOperation = defineOwnOperation({
  id: "endSession",
  kind: "own",
  method: "DELETE",
  path: "/account/sessions/{id}",
  summary: "Ends one of your own sessions, wherever it is",
  params: sessionParams,
  response: endedSession,
  errors: ["request.notFound"],
});

export const getLinkOperation = definePublicOperation({
  id: "getLink",
  kind: "public",
  method: "GET",
  path: "/links/{token}",
  summary: "What a link opens: an invitation, a new password or a new address",
  params: linkParams,
  response: linkAnswer,
  limits: "misses",
  errors: ["request.notFound"],
});

export const followLinkOperation = definePublicOperation({
  id: "followLink",
  kind: "public",
  method: "POST",
  path: "/links/{token}",
  summary: "Uses a link, once: sets the password, or says yes with the account that is signed in",
  params: linkParams,
  body: linkBody,
  response: nothing,
  status: 204,
  limits: "misses",
  errors: ["request.notFound", "link.signInFirst"],
});

export const requestPasswordOperation = definePublicOperation({
  id: "requestPassword",
  kind: "public",
  method: "POST",
  path: "/password-requests",
  summary: "Asks for a link to set a new password, by mail to the account's address if there is one",
  body: passwordRequestBody,
  response: nothing,
  status: 202,
  limits: "calls",
  errors: [],
});

export const getAccountOperation = defineOwnOperation({
  id: "getAccount",
  kind: "own",
  method: "GET",
  path: "/account",
  summary: "Your own account, your offices and where you are signed in",
  response: account,
  errors: [],
});

export const changeAccountOperation = defineOwnOperation({
  id: "changeAccount",
  kind: "own",
  method: "PATCH",
  path: "/account",
  summary: "Changes your name, language and letters; another address by a link sent to it",
  body: changeAccountBody,
  response: account,
  errors: ["account.wrongPassword", "account.mailOff", "account.tooManyTries"],
});

export const changePasswordOperation = defineOwnOperation({
  id: "changePassword",
  kind: "own",
  method: "PUT",
  path: "/account/password",
  summary: "Sets your own password; every other session ends",
  body: changePasswordBody,
  response: nothing,
  status: 204,
  errors: ["account.wrongPassword", "account.tooManyTries"],
});
