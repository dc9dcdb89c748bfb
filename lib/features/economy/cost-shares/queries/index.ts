export { getAgreement, getAgreementCheck, previewAgreement } from "./agreement";
export {
  findAgreement,
  findCostShare,
  getOwnEconomy,
  listCostShares,
  listRefunds,
  type Refund,
} from "./cost-shares";
export { costSharesExport } from "./export";
export { getYearOfKey } from "./year";
export { listAgreements } from "./list-agreements";
