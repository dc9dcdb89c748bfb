export { isDone, openBlocking, phaseStates, statusOfStage, unmetConditions, type PhaseRule } from "./phases";
export { resultName } from "./words";
