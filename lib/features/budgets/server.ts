import "server-only";

export { findLatestBudget, getBudget, getBudgetPage, listBudgetYears } from "./queries";
