import "server-only";

export {
  assertYearOpen,
  getEntryPage,
  getMapping,
  getYear,
  listChoicesOfEntry,
  outcomeSource,
} from "./queries";
