import "server-only";

export { getRemarks } from "./queries";
export { addSignedRemark } from "./repository";
export { putRemarks } from "./use-cases/put-remarks";
