import { exportBudgetOperation } from "@/lib/features/exports/api";
import { exportBudget } from "@/lib/features/exports/server";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const GET = spreadsheetRoute(exportBudgetOperation, exportBudget);
