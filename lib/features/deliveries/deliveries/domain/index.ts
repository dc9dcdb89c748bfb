export { beforeDecision, lacksSecondPerson, resultsHoldingUp } from "./before-decision";
export { cellLook, stopInWords, stopLook } from "./looks";
export { foldAssessments } from "./history";
export { nextStep, type NextStep } from "./next-step";
export { phaseStates, statusOfStage, unmetConditions, type PhaseRule } from "./phases";
