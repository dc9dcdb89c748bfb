import "server-only";

export { getBudget, getBudgetPage, listBudgetYears } from "./queries";
