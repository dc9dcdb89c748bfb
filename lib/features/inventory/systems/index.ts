export { systemFilter, type LatestDelivery } from "./schema";
