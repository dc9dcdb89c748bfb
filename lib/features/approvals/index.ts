export {
  approvalRequestFilter,
  decisions,
  requestApprovalBody,
  signatureBody,
  statementBody,
  type Approval,
  type ApprovalRequest,
  type PreparedStatement,
  type Statement,
} from "./schema";
