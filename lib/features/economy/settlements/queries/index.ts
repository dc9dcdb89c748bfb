export { settlementExport } from "./export";
export { readKey } from "./ground";
export { getOwnEconomy, listRefunds, type Refund } from "./refunds";
export {
  getSettlement,
  getSettlementPage,
  listSettlements,
  proposedSettlements,
  type ProposedSettlement,
  type SettlementPage,
} from "./settlement";
