import "server-only";

export { auditEventsSource, listAuditEvents, listHistory, readHistory } from "./queries";
export { verifyChains } from "./use-cases/verify-chains";
