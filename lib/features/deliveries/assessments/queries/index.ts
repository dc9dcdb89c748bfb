export { findAssessment, type Assessment } from "./find-assessment";
export { controlPointsExport } from "./export";
