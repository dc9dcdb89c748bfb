import "server-only";

export {
  countDeliveries,
  deliveriesExport,
  findRejection,
  getDelivery,
  getMatrix,
  getWorkplace,
  listControlPoints,
  listDeliveries,
  listFilterChoices,
} from "./queries";
export { deliverySubject, foldTally, loadDelivery, updateDelivery, type LoadedDelivery } from "./repository";
export { movePhase } from "./use-cases/move-phase";
