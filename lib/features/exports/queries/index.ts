export { approvals } from "./approvals";
export { auditEvents } from "./audit-events";
export { budget } from "./budget";
export { controlPoints } from "./control-points";
export { costShares } from "./cost-shares";
export { deliveries } from "./deliveries";
export { municipalities } from "./municipalities";
export type { ListCall, ListExport, OpenedList, Told } from "./list-export";
