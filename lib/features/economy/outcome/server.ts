import "server-only";

export { assertYearOpen, getEntryPage, getMapping, outcomeSource } from "./queries";
