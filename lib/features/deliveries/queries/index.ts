export { getDelivery } from "./get-delivery";
export { getMatrix, type Matrix } from "./get-matrix";
export { getWorkplace } from "./get-workplace";
export { listControlPoints } from "./control-points";
export { listDeliveries, listFilterChoices } from "./list-deliveries";
export { isApproved, isGoing } from "./parts";
export { latestDeliveryColumn, latestDeliveryJoin } from "./latest";
