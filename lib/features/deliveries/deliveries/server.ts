import "server-only";

export {
  countDeliveries,
  deliveriesSource,
  findPlannedItem,
  findRejection,
  getBulkPage,
  getChangePage,
  getCrossing,
  getDelivery,
  getMatrix,
  getWorkplace,
  listControlPoints,
  listDeliveries,
  listMakeChoices,
} from "./queries";
export {
  deliverySubject,
  foldTally,
  listResponsible,
  loadDelivery,
  updateDelivery,
  type LoadedDelivery,
} from "./repository";
export { movePhase } from "./use-cases/move-phase";
