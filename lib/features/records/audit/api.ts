import { defineOperation } from "@/lib/domain/operation";
import { auditEventList, auditFilter, auditEventsExportQuery } from "./schema";
import { defineExport } from "@/lib/features/records/exports";

export const listAuditEventsOperation = defineOperation({
  id: "listAuditEvents",
  method: "GET",
  path: "/audit-events",
  summary: "The audit trail of the chains you may see, newest first",
  permission: "audit:read",
  query: auditFilter,
  response: auditEventList,
  errors: ["request.badQuery"],
});

export const exportAuditEventsOperation = defineExport({
  id: "exportAuditEvents",
  path: "/exports/audit-events",
  permission: "audit:read",
  summary: "The audit trail of the chains you may see as Excel or CSV",
  query: auditEventsExportQuery,
});
