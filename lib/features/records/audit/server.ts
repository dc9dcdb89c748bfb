import "server-only";

export { auditEventsSource, bindHistory, listAuditEvents, listHistory, readHistory } from "./queries";
export { verifyChains } from "./use-cases/verify-chains";
