import "server-only";

export { stopEvents } from "./events";
export { getNewStop, getStopPage, getStopSummary, listDeliveryStops, stopsSource } from "./queries";
export { stopSubject } from "./repository";
