import "server-only";

export { auditEventsExport, listAuditEvents, listStreams } from "./queries";
export { verifyChains } from "./use-cases/verify-chains";
