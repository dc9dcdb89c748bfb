export { getChangePage } from "./change-page";
export { findPlannedItem, listMakeChoices } from "./make-choices";
export { getCrossing } from "./get-crossing";
export { getDelivery } from "./get-delivery";
export { getMatrix, type Matrix } from "./get-matrix";
export { getWorkplace } from "./get-workplace";
export { findRejection } from "./rejection";
export { listControlPoints } from "./control-points";
export { countDeliveries, deliveriesSource, listDeliveries } from "./list-deliveries";
