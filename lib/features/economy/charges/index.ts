export { chargePeriods, rowsOf } from "./domain";
