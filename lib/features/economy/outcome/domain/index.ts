export {
  dimensions,
  outcomeSources,
  PERIOD,
  periodOf,
  yearOfPeriod,
  type Dims,
  type OutcomeSource,
} from "./entry";
export { saidTwice } from "./mapping";
