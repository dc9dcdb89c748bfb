export { getApproval } from "./get-approval";
export { countApprovalRequests, findApprovalRequest, listApprovalRequests } from "./list-requests";
export { getStatementFacts, listAssessors } from "./statement-facts";
export { approvalsExport } from "./export";
