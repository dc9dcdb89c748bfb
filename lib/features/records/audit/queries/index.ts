export { listAuditEvents, listStreams } from "./audit-events";
export { auditEventsExport } from "./export";
