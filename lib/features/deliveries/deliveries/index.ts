export { cancelDeliveryOperation } from "./api";
export { deliveriesList } from "./list";
export {
  beforeDecision,
  isSettled,
  lacksSecondPerson,
  nextStep,
  resultsHoldingUp,
  statusOfStage,
} from "./domain";
export {
  controlPoint,
  createDeliveryBody,
  matrixFilter,
  movePhaseBody,
  scopeInput,
  scopeTold,
  type CancellationBody,
  type ControlPoint,
  type Delivery,
  type DeliveryItem,
} from "./schema";
