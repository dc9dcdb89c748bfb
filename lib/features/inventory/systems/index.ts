export { systemsList } from "./list";
export type { LatestDelivery } from "./schema";
