import "server-only";

export {
  compareYears,
  decisionOf,
  getBudget,
  getBudgetPage,
  getBudgetSituation,
  getOpenBudget,
  listBudgets,
  listBudgetYears,
  readYearSums,
} from "./queries";
export { budgetSubject } from "./repository";
