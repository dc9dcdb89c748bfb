import { defineOperation } from "@/lib/domain/operation";
import { changeList } from "./schema";

export const listChangesOperation = defineOperation({
  id: "listChanges",
  method: "GET",
  path: "/changes",
  summary: "What others have changed since your last visit, newest first; asking is not a visit",
  permission: "delivery:read",
  response: changeList,
  errors: [],
});
