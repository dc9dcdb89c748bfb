import { paths } from "@/lib/domain/paths";
import { exportAuditEventsOperation } from "@/lib/features/records/audit/api";
import { auditEventsExport } from "@/lib/features/records/audit/server";
import { asTable } from "@/lib/features/records/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(exportAuditEventsOperation, asTable(auditEventsExport), paths.audit),
});
