export { isDone, nextStep, openBlocking, resultName, statusLook, statusOfStage } from "./domain";
export {
  controlPoint,
  deliveryFilter,
  latestDelivery,
  matrixFilter,
  results,
  severities,
  stages,
  type ControlPoint,
  type ControlPointResult,
  type Delivery,
  type DeliveryItem,
  type DeliveryStatus,
  type Stage,
} from "./schema";
