export { composeStatement } from "./domain";
export { approvalsList } from "./list";
export type { ApprovalRequest } from "./schema";
export { signedInTable } from "./domain";
