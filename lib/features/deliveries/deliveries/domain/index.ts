export { beforeDecision, lacksSecondPerson, resultsHoldingUp } from "./before-decision";
export { byCategory } from "./categories";
export { conditionsAhead, type OpenStop } from "./conditions";
export { cellLook, stopInWords, stopLook } from "./looks";
export { foldAssessments } from "./history";
export { isLate } from "./late";
export { nextStep, type NextStep } from "./next-step";
export {
  heldBy,
  isSettled,
  phaseStates,
  possibleSteps,
  statusOfStage,
  unmetConditions,
  type Gate,
  type PhaseGate,
  type PhaseRule,
  type PossibleStep,
} from "./phases";
export { changesIn, isDiaryNumberOnly, isSaidAfterwards, wrongPeople, type Responsible } from "./changing";
export { lacksFinancing } from "./making";
