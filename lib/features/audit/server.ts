import "server-only";

export { countAuditEvents, listAuditEvents, listStreams } from "./queries";
export { verifyChains } from "./use-cases/verify-chains";
