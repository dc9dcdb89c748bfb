export { assertYearOpen, listFrozenYears } from "./frozen-years";
export { getEntryPage, type EntryPage } from "./get-entry";
export { getMapping } from "./get-mapping";
export { outcomeSource } from "./list-entries";
export { listKnown } from "./list-known";
