import { paths } from "@/lib/domain/paths";
import { exportBudgetOperation } from "@/lib/features/economy/budgets/api";
import { budgetExport } from "@/lib/features/economy/budgets/server";
import { asTable } from "@/lib/features/records/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(exportBudgetOperation, asTable(budgetExport), (office, { year }) =>
    paths.budget(office, Number(year)),
  ),
});
