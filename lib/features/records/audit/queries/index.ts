export { auditEventsSource, listAuditEvents } from "./audit-events";
export { listHistory, readHistory } from "./history";
