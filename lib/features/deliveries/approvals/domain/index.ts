export {
  isApproval,
  missingForApproval,
  pointsWithoutSecondPerson,
  statusAfter,
  STATEMENT_LIFE_MS,
} from "./readiness";
export { signedInTable } from "./signed-when";
export { requestLook } from "./looks";
export { composeStatement } from "./statement";
