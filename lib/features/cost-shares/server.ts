import "server-only";

export { findAgreement, listCostShares } from "./queries";
