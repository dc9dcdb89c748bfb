import { defineOperation } from "@/lib/platform/http/operation";
import { budget, budgetParams } from "./schema";

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
