export { getApproval } from "./get-approval";
export { findApprovalRequest, listApprovalRequests } from "./list-requests";
export { getStatementParts } from "./statement-parts";
