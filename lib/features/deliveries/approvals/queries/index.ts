export { getApproval } from "./get-approval";
export {
  approvalsSource,
  countApprovalRequests,
  findApprovalRequest,
  getApprovalRequest,
  listApprovalRequests,
} from "./list-requests";
export { getStatementFacts, listAssessors } from "./statement-facts";
