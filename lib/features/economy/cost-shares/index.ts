export { largestRemainder } from "./domain/apportion";
export { decimalText, exact, sumOf, whole, type Fraction } from "./domain/fraction";
export { costShareStatuses, costShareUses } from "./schema";
