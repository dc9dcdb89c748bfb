export {
  findAgreement,
  findCostShare,
  getOwnEconomy,
  listCostShares,
  listRefunds,
  type Refund,
} from "./cost-shares";
export { costSharesExport } from "./export";
