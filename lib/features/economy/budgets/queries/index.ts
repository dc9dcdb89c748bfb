export { getBudget, getBudgetPage, getBudgetSituation, getOpenBudget, type BudgetPage } from "./budgets";
export { budgetExport } from "./export";
export { getForecastDates } from "./forecast-dates";
export { assertYearOpen, listFrozenYears } from "./frozen-years";
export { decisionOf } from "./load";
export { readYearSums } from "./year-sums";
export { compareYears, listBudgets, listBudgetYears, type YearsBeside } from "./years";
