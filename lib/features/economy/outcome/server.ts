import "server-only";

export { getEntryPage, getMapping, outcomeSource } from "./queries";
