import "server-only";

export { findAgreement, findCostShare, listCostShares } from "./queries";
