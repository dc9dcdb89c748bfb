import { exportApprovalsOperation } from "@/lib/features/exports/api";
import { exportApprovals } from "@/lib/features/exports/server";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const GET = spreadsheetRoute(exportApprovalsOperation, exportApprovals);
