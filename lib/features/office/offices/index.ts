export { countryDefaults, isReserved as isReservedKey, stepsOf, type Step, type StepCounts } from "./domain";
export { officeKey, officeName, timeZone } from "./schema";
