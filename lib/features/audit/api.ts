import { defineOperation } from "@/lib/platform/http/operation";
import { auditEventList, auditFilter } from "./schema";

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
