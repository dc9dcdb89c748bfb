import "server-only";

export { getEntryPage, getMapping, getYear, listChoicesOfEntry, outcomeSource } from "./queries";
