export {
  isApproval,
  missingForApproval,
  pointsWithoutSecondPerson,
  statusAfter,
  STATEMENT_LIFE_MS,
} from "./readiness";
export { composeStatement } from "./statement";
