import "server-only";

export {
  costSharesExport,
  findAgreement,
  findCostShare,
  getOwnEconomy,
  listCostShares,
  listRefunds,
} from "./queries";
