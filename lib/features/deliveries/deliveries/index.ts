export { deliveriesList } from "./list";
export { beforeDecision, nextStep, stoppedByKey, resultsHoldingUp, statusOfStage } from "./domain";
export {
  controlPoint,
  deliveryKinds,
  matrixFilter,
  type ControlPoint,
  type Delivery,
  type DeliveryItem,
} from "./schema";
