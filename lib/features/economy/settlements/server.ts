import "server-only";

export {
  getOwnEconomy,
  getSettlementPage,
  listRefunds,
  listSettlements,
  proposedSettlements,
  type ProposedSettlement,
} from "./queries";
export { settlementSubject } from "./repository";
