import { defineOperation } from "@/lib/domain/operation";
import { searchList, searchQuery } from "./schema";

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
