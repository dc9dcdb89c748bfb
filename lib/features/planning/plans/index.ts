export { plansList } from "./list";
export { planVersionStatuses } from "./schema";
