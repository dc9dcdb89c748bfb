import "server-only";

export { getBudget, getBudgetPage, getBudgetSituation, listBudgetYears } from "./queries";
