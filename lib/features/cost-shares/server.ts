import "server-only";

export { findAgreement, findCostShare, getOwnEconomy, listCostShares, listRefunds } from "./queries";
