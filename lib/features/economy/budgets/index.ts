export { budgetStatuses, currentYear, lineKinds, readAmount } from "./domain";
