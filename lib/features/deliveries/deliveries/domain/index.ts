export { beforeDecision, resultsHoldingUp } from "./before-decision";
export { cellLook, stopInWords, stopLook, stoppedByKey } from "./looks";
export { foldAssessments } from "./history";
export { nextStep, type NextStep } from "./next-step";
export {
  phaseStates,
  possibleSteps,
  statusOfStage,
  unmetConditions,
  type PhaseRule,
  type PossibleStep,
} from "./phases";
