import "server-only";

export { settlementEvents } from "./events";
export {
  getOwnEconomy,
  getSettlementPage,
  listRefunds,
  listSettlements,
  proposedSettlements,
  type ProposedSettlement,
} from "./queries";
export { settlementSubject } from "./repository";
