export { approvalRequestFilter, type ApprovalRequest } from "./schema";
