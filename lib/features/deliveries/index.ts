export { isDone, nextStep, openBlocking, resultName, statusLook } from "./domain";
export {
  controlPoint,
  deliveryFilter,
  latestDelivery,
  matrixFilter,
  results,
  severities,
  type ControlPoint,
  type ControlPointResult,
  type Delivery,
  type DeliveryItem,
  type DeliveryStatus,
  type Stage,
} from "./schema";
