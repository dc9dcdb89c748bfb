export { getDelivery } from "./get-delivery";
export { getWorkplace } from "./get-workplace";
export { listControlPoints } from "./control-points";
export { listFilterChoices } from "./filter-choices";
export { countDeliveries, listDeliveries } from "./list-deliveries";
