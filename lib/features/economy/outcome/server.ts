import "server-only";

export {
  findForecastYear,
  getEntryPage,
  getMapping,
  getYear,
  listChoicesOfEntry,
  outcomeSource,
} from "./queries";
