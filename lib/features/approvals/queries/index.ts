export { getApproval } from "./get-approval";
export { countApprovalRequests, findApprovalRequest, listApprovalRequests } from "./list-requests";
export { getStatementParts, listAssessors } from "./statement-parts";
