import { paths } from "@/lib/domain/paths";
import { exportBudgetOperation } from "@/lib/features/exports/api";
import { exportBudget } from "@/lib/features/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(exportBudgetOperation, exportBudget, (office, { year }) =>
    paths.budget(office, Number(year)),
  ),
});
