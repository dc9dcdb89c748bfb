export { isDone, openBlocking, resultName, type PhaseRule } from "./domain";
export {
  blockedBy,
  controlPoint,
  deliveryFilter,
  deliveryKinds,
  deliveryStatuses,
  results,
  severities,
  stages,
  type ControlPoint,
  type ControlPointResult,
  type Delivery,
  type DeliveryFilter,
  type DeliveryItem,
  type DeliveryStatus,
  type Stage,
} from "./schema";
