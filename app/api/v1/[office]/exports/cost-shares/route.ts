import { paths } from "@/lib/domain/paths";
import { exportCostSharesOperation } from "@/lib/features/economy/cost-shares/api";
import { costSharesExport } from "@/lib/features/economy/cost-shares/server";
import { asTable } from "@/lib/features/records/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(exportCostSharesOperation, asTable(costSharesExport), paths.costShares),
});
