export { largestRemainder } from "./domain/apportion";
export { whole } from "./domain/fraction";
export { monthsOf } from "./domain/months";
export { costShareStatuses, costShareUses } from "./schema";
