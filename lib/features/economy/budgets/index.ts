export { budgetStatuses, currentYear, lineKinds, readAmount, yearGone, type LineKind } from "./domain";
