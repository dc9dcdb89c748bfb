export { composeStatement } from "./domain";
export { approvalRequestFilter, requestStatuses, type ApprovalRequest } from "./schema";
