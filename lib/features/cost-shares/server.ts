import "server-only";

export { findAgreement, getOwnEconomy, listCostShares, listRefunds } from "./queries";
