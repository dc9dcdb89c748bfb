export { escalationSteps, stopOutcomes, stopStatuses } from "./domain";
