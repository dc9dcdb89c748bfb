export {
  isApproval,
  missingForApproval,
  pointsWithoutSecondPerson,
  statusAfter,
  told,
  STATEMENT_LIFE_MS,
} from "./readiness";
export { requestLook } from "./looks";
export { composeStatement, type AssessorRoles, type Deviation } from "./statement";
