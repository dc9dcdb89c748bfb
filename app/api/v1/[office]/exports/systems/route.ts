import { paths } from "@/lib/domain/paths";
import { exportSystemsOperation } from "@/lib/features/inventory/systems/api";
import { systemsExport } from "@/lib/features/inventory/systems/server";
import { asTable } from "@/lib/features/records/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(exportSystemsOperation, asTable(systemsExport), paths.systems),
});
