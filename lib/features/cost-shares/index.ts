export { costShareFilter, type CostShare } from "./schema";
