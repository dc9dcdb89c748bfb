export { getDelivery } from "./get-delivery";
export { getWorkplace } from "./get-workplace";
export { findRejection, type Rejection } from "./rejection";
export { listControlPoints } from "./control-points";
export { listDeliveries, listFilterChoices } from "./list-deliveries";
