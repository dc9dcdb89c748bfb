export { beforeDecision, nextStep, resultsHoldingUp, statusOfStage } from "./domain";
export {
  controlPoint,
  deliveryFilter,
  matrixFilter,
  type ControlPoint,
  type Delivery,
  type DeliveryItem,
} from "./schema";
