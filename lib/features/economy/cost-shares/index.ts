export { costShareStatuses, costShareUses } from "./schema";
