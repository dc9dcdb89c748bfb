import "server-only";

export {
  costSharesExport,
  findAgreement,
  findCostShare,
  getAgreement,
  listAgreements,
  listCostShares,
  previewAgreement,
  shareRows,
  toShares,
} from "./queries";
export { agreementSubject, listCodes } from "./repository";
