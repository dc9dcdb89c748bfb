import { defineOperation } from "@/lib/domain/operation";
import { costShareFilter, costShareList, costSharesExportQuery } from "./schema";
import { defineExport } from "@/lib/domain/spreadsheet";

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

export const exportCostSharesOperation = defineExport({
  id: "exportCostShares",
  path: "/exports/cost-shares",
  permission: "cost-share:read",
  summary: "Every municipality's printed share and decided amounts as Excel or CSV",
  query: costSharesExportQuery,
});
