export { getApproval } from "./get-approval";
export {
  approvalsSource,
  countApprovalRequests,
  findApprovalRequest,
  listApprovalRequests,
} from "./list-requests";
export { getStatementFacts, listAssessors } from "./statement-facts";
