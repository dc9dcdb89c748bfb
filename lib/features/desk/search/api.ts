import { defineOperation } from "@/lib/domain/operation";
import { namedPages, searchList, searchQuery } from "./schema";

export const searchOperation = defineOperation({
  id: "search",
  method: "GET",
  path: "/search",
  summary:
    "Municipalities, systems, deliveries and approvals that hold all the words; at most eight of a kind",
  permission: "office:enter",
  query: searchQuery,
  response: searchList,
  errors: ["request.badQuery"],
});

export const namedPagesOperation = defineOperation({
  id: "listNamedPages",
  method: "GET",
  path: "/search/pages",
  summary: "The pages you may open and what you may do there, by name in your language",
  permission: "office:enter",
  response: namedPages,
  errors: [],
});
