import "server-only";

export { auditEventsSource, bindHistory, listAuditEvents, listHistory } from "./queries";
export { verifyChains } from "./use-cases/verify-chains";
