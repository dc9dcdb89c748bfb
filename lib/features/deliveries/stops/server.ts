import "server-only";

export { getStop, stopsSource } from "./queries";
export { stopSubject } from "./repository";
