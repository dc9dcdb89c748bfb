export { getStop } from "./get-stop";
export { getStopPage, type StopPageData } from "./get-stop-page";
export { stopsSource } from "./list-stops";
export { getNewStop, type NewStop, type StopCandidate } from "./new-stop";
export { listDeliveryStops, type DeliveryStop } from "./of-delivery";
export { getStopSummary, type StopSummary } from "./summary";
