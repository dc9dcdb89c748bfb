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
  findNoted,
  findPointTitle,
  foldTally,
  holdProject,
  listResponsible,
  loadDeliveries,
  loadDelivery,
  saveNote,
  updateDelivery,
  type LoadedDelivery,
} from "./repository";
export { cancelDelivery } from "./use-cases/cancel-delivery";
export { createDelivery } from "./use-cases/create-delivery";
export { movePhase } from "./use-cases/move-phase";
export { stepPhase } from "./use-cases/step-phase";
