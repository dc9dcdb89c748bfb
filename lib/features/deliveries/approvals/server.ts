import "server-only";

export { findDocumentKey } from "./repository";
export {
  approvalsSource,
  countApprovalRequests,
  findApprovalRequest,
  getApproval,
  listApprovalRequests,
} from "./queries";
export { prepareStatement } from "./use-cases/prepare-statement";
export { requestApproval } from "./use-cases/request-approval";
export { signApproval } from "./use-cases/sign-approval";
