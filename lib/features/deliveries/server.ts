import "server-only";

export {
  countDeliveries,
  findRejection,
  getDelivery,
  getMatrix,
  getWorkplace,
  isApproved,
  isGoing,
  isUnsettled,
  latestDeliveryColumn,
  latestDeliveryJoin,
  listControlPoints,
  listDeliveries,
  listFilterChoices,
} from "./queries";
export { foldTally, loadDelivery, updateDelivery, type LoadedDelivery } from "./repository";
export { movePhase } from "./use-cases/move-phase";
