import "server-only";

export {
  costSharesExport,
  findAgreement,
  findCostShare,
  getAgreement,
  getOwnEconomy,
  listAgreements,
  listCostShares,
  listRefunds,
} from "./queries";
export { agreementSubject } from "./repository";
