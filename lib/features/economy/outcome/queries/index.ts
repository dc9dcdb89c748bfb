export { findForecastYear } from "./find-forecast-year";
export { getEntryPage, type EntryPage } from "./get-entry";
export { getMapping } from "./get-mapping";
export { getYear, type OutcomeYear } from "./get-year";
export { outcomeSource } from "./list-entries";
export { listChoicesOfEntry, type EntryChoices } from "./list-choices";
export { listKnown } from "./list-known";
