export { csvColumns, defaultColumns, type CsvColumn } from "./columns";
export { lacksOf, neededForInvoice } from "./invoice";
export {
  chargePeriods,
  followingPart,
  isPart,
  overlaps,
  partsOf,
  periodText,
  type ChargePart,
  type ChargePeriod,
} from "./period";
export { rowsOf, totalOf, type Charged } from "./rows";
export { RATE, percentOf, vatOf } from "./vat";
