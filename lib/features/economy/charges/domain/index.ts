export { csvColumns, defaultColumns, type CsvColumn } from "./columns";
export { lacksOf, neededForInvoice, type Addressed } from "./invoice";
export {
  chargePeriods,
  followingPart,
  isPart,
  overlaps,
  partOfYear,
  partsOf,
  periodText,
  type ChargePart,
  type ChargePeriod,
} from "./period";
export { rowsOf, totalOf, type Charged, type Charging } from "./rows";
export { RATE, percentOf, vatOf } from "./vat";
