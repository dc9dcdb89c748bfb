export { systemLook } from "./domain";
export { systemsList } from "./list";
export { latestDelivery, SOON_MONTHS, windUpChoices, type LatestDelivery } from "./schema";
