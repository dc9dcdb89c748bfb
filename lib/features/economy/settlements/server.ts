import "server-only";

export { getOwnEconomy, getSettlementPage, listRefunds, listSettlements } from "./queries";
export { settlementSubject } from "./repository";
