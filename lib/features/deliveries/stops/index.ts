export { escalationSteps, stopOutcomes, stopStatuses } from "./domain";
export { stopsList } from "./list";
