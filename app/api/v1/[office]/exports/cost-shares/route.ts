import { paths } from "@/lib/domain/paths";
import { exportCostSharesOperation } from "@/lib/features/exports/api";
import { exportCostShares } from "@/lib/features/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(exportCostSharesOperation, exportCostShares, paths.costShares),
});
