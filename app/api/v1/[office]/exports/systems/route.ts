import { paths } from "@/lib/domain/paths";
import { exportSystemsOperation } from "@/lib/features/exports/api";
import { exportSystems } from "@/lib/features/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(exportSystemsOperation, exportSystems, paths.systems),
});
