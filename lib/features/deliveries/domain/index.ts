export { beforeDecision, resultsHoldingUp } from "./before-decision";
export { cellLook, resultLook, statusLook } from "./looks";
export { foldAssessments } from "./history";
export { nextStep, type NextStep } from "./next-step";
export { isDone, openBlocking, phaseStates, statusOfStage, unmetConditions, type PhaseRule } from "./phases";
export { resultName } from "./words";
export { statusesOf } from "./statuses";
