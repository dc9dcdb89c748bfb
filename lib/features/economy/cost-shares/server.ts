import "server-only";

export {
  costSharesExport,
  findAgreement,
  findCostShare,
  getAgreement,
  getYearOfKey,
  listAgreements,
  listCostShares,
  previewAgreement,
  shareRows,
  toShares,
} from "./queries";
export { agreementSubject, listCodes } from "./repository";
