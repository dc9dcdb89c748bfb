export { budgetParams } from "./schema";
