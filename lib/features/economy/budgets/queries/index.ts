export { getBudget, getBudgetPage, getBudgetSituation, getOpenBudget, type BudgetPage } from "./budgets";
export { budgetExport } from "./export";
export { decisionOf } from "./load";
export { readYearSums } from "./year-sums";
export { compareYears, listBudgets, listBudgetYears, type YearsBeside } from "./years";
