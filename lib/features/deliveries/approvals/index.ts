export { composeStatement } from "./domain";
export { approvalRequestFilter, type ApprovalRequest } from "./schema";
