export { beforeDecision, nextStep, resultsHoldingUp, statusOfStage } from "./domain";
export {
  controlPoint,
  deliveryFilter,
  deliveryKinds,
  matrixFilter,
  type ControlPoint,
  type Delivery,
  type DeliveryItem,
} from "./schema";
