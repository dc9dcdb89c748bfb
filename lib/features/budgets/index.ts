export { currentYear } from "./domain";
export { budgetParams } from "./schema";
