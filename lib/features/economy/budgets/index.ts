export { readAmount } from "./domain/amount";
export { budgetStatuses, currentYear, lineKinds } from "./domain";
