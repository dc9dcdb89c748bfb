import "server-only";

export {
  assertYearOpen,
  compareYears,
  decisionOf,
  getBudget,
  getBudgetPage,
  getBudgetSituation,
  getForecastDates,
  getOpenBudget,
  listBudgets,
  listBudgetYears,
  listFrozenYears,
  readYearSums,
} from "./queries";
export { budgetSubject } from "./repository";
