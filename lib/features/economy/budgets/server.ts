import "server-only";

export {
  compareYears,
  getBudget,
  getBudgetPage,
  getBudgetSituation,
  getOpenBudget,
  listBudgets,
  listBudgetYears,
} from "./queries";
export { budgetSubject } from "./repository";
