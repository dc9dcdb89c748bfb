import "server-only";

export {
  countDeliveries,
  deliveriesSource,
  findRejection,
  getCrossing,
  getDelivery,
  getMatrix,
  getWorkplace,
  listControlPoints,
  listDeliveries,
} from "./queries";
export { deliverySubject, foldTally, loadDelivery, updateDelivery, type LoadedDelivery } from "./repository";
export { movePhase } from "./use-cases/move-phase";
