import { exportControlPointsOperation } from "@/lib/features/exports/api";
import { exportControlPoints } from "@/lib/features/exports/server";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const GET = spreadsheetRoute(exportControlPointsOperation, exportControlPoints);
