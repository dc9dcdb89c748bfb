import { exportSystemsOperation } from "@/lib/features/exports/api";
import { exportSystems } from "@/lib/features/exports/server";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const GET = spreadsheetRoute(exportSystemsOperation, exportSystems);
