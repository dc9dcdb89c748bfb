export { budgetStatuses, currentYear, lineKinds, yearGone, type LineKind } from "./domain";
