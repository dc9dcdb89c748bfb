export { deviationStatuses } from "./domain";
