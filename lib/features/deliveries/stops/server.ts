import "server-only";

export { getNewStop, getStopPage, getStopSummary, listDeliveryStops, stopsSource } from "./queries";
export { stopSubject } from "./repository";
