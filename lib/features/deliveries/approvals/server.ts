import "server-only";

export { maySignFor } from "./policy";
export {
  approvalsExport,
  countApprovalRequests,
  findApprovalRequest,
  getApproval,
  listApprovalRequests,
} from "./queries";
export { getApprovalDocument } from "./use-cases/get-document";
export { prepareStatement } from "./use-cases/prepare-statement";
export { requestApproval } from "./use-cases/request-approval";
export { signApproval } from "./use-cases/sign-approval";
