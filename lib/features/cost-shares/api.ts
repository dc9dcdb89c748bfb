import { defineOperation } from "@/lib/platform/http/operation";
import { costShareFilter, costShareList } from "./schema";

export const listCostSharesOperation = defineOperation({
  id: "listCostShares",
  method: "GET",
  path: "/cost-shares",
  summary: "Every municipality's printed share and decided amounts; neither is computed from the other",
  permission: "cost-share:read",
  query: costShareFilter,
  response: costShareList,
  errors: ["request.badQuery"],
});
