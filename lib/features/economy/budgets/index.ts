export { budgetStatuses, currentYear, lineKinds } from "./domain";
