export { getDelivery } from "./get-delivery";
export { getWorkplace } from "./get-workplace";
export { listControlPoints } from "./control-points";
export { countDeliveries, listDeliveries, listFilterChoices } from "./list-deliveries";
