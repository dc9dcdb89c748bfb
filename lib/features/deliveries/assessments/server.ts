import "server-only";

export { findAssessment } from "./queries";
export { carryOver } from "./repository";
export { assessControlPoint } from "./use-cases/assess-control-point";
export { confirmControlPoint } from "./use-cases/confirm-control-point";
