import { defineOperation } from "@/lib/domain/operation";
import { budget, budgetParams, budgetExportQuery } from "./schema";
import { defineExport } from "@/lib/domain/spreadsheet";

export const getBudgetOperation = defineOperation({
  id: "getBudget",
  method: "GET",
  path: "/budgets/{year}",
  summary: "One year's budget and outcome; a difference is budget minus outcome",
  permission: "budget:read",
  params: budgetParams,
  response: budget,
  versioned: true,
  errors: ["request.notFound"],
});

export const exportBudgetOperation = defineExport({
  id: "exportBudget",
  path: "/exports/budget",
  permission: "budget:read",
  summary: "One year's budget and outcome as Excel or CSV",
  query: budgetExportQuery,
});
