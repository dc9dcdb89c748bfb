import { exportAuditEventsOperation } from "@/lib/features/exports/api";
import { exportAuditEvents } from "@/lib/features/exports/server";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const GET = spreadsheetRoute(exportAuditEventsOperation, exportAuditEvents);
