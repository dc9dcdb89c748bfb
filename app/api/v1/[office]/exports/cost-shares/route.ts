import { exportCostSharesOperation } from "@/lib/features/exports/api";
import { exportCostShares } from "@/lib/features/exports/server";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const GET = spreadsheetRoute(exportCostSharesOperation, exportCostShares);
