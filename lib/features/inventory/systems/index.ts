export { systemLook } from "./domain";
export { systemsList } from "./list";
export { latestDelivery, type LatestDelivery } from "./schema";
