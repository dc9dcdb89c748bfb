import "server-only";

export { getBudgetPage, getBudgetSituation, listBudgetYears } from "./queries";
