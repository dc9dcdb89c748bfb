import "server-only";

export { getRemarks } from "./queries";
export { addSignedRemark } from "./repository";
