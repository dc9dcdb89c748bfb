export { largestRemainder } from "./domain/apportion";
export { decimalText, exact, sumOf, whole, type Fraction } from "./domain/fraction";
export { monthsOf } from "./domain/months";
export { costShareStatuses, costShareUses } from "./schema";
