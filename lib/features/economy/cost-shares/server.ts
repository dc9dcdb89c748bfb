import "server-only";

export {
  costSharesExport,
  findAgreement,
  findCostShare,
  getAgreement,
  getOwnEconomy,
  getYearOfKey,
  listAgreements,
  listCostShares,
  listRefunds,
} from "./queries";
export { agreementSubject } from "./repository";
