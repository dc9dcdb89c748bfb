export { getBudget, getBudgetPage, getBudgetSituation, listBudgetYears, type BudgetPage } from "./budgets";
export { budgetExport } from "./export";
