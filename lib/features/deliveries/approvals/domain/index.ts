export {
  isApproval,
  missingForApproval,
  pointsWithoutSecondPerson,
  statusAfter,
  told,
  STATEMENT_LIFE_MS,
} from "./readiness";
export { documentName } from "./document-name";
export { unprintableIn } from "./printable";
export { signedInTable } from "./signed-when";
export { requestLook } from "./looks";
export { composeStatement, type AssessorRoles, type Deviation } from "./statement";
