import "server-only";

export { auditEventsSource, listAuditEvents } from "./queries";
export { verifyChains } from "./use-cases/verify-chains";
