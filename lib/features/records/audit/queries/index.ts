export { auditEventsSource, listAuditEvents } from "./audit-events";
