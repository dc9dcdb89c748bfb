export { auditEventsSource, listAuditEvents } from "./audit-events";
export { bindHistory } from "./bind-history";
export { listHistory, readHistory } from "./history";
