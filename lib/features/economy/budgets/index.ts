export { budgetStatuses, currentYear } from "./domain";
