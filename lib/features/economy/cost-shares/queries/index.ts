export { getAgreement, getAgreementCheck, previewAgreement } from "./agreement";
export { findAgreement, findCostShare, listCostShares, rowsOf as shareRows, toShares } from "./cost-shares";
export { costSharesExport } from "./export";
export { getYearOfKey } from "./year";
export { listAgreements } from "./list-agreements";
