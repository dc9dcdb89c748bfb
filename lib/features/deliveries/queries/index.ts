export { getDelivery } from "./get-delivery";
export { getWorkplace } from "./get-workplace";
export { findRejection } from "./rejection";
export { listControlPoints } from "./control-points";
export { listDeliveries, listFilterChoices } from "./list-deliveries";
