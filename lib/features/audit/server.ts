import "server-only";

export { listAuditEvents, listStreams } from "./queries";
export { verifyChains } from "./use-cases/verify-chains";
