import "server-only";

export { budgetExport, getBudget, getBudgetPage, getBudgetSituation, listBudgetYears } from "./queries";
