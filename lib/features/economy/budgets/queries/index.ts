export { getBudget, getBudgetPage, getBudgetSituation, getOpenBudget, type BudgetPage } from "./budgets";
export { budgetExport } from "./export";
export { compareYears, listBudgets, listBudgetYears, type YearsBeside } from "./years";
