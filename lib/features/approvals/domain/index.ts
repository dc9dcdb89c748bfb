export {
  isApproval,
  missingForApproval,
  pointsWithoutSecondPerson,
  statusAfter,
  STATEMENT_LIFE_MS,
} from "./readiness";
export { sentenceOf } from "./sentence";
export { composeStatement } from "./statement";
