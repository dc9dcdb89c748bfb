import "server-only";

export {
  findRejection,
  getDelivery,
  getWorkplace,
  listControlPoints,
  listDeliveries,
  listFilterChoices,
} from "./queries";
export { loadDelivery, updateDelivery, type LoadedDelivery } from "./repository";
export { movePhase } from "./use-cases/move-phase";
