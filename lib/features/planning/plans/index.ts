export { planEvents } from "./events";
export { plansList } from "./list";
export { planVersionStatuses } from "./schema";
