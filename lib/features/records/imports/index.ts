export { foldHeading, foldName, shorten } from "./domain";
export type { ImportField, PlannedRow, Planner, Problem, ReadValues, Value, ValueKind } from "./domain";
