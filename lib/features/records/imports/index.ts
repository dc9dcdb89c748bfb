export { foldHeading, foldName, previewOf, shorten } from "./domain";
export { readCell } from "./domain/value";
export type {
  Column,
  ImportField,
  PlannedRow,
  Planner,
  Problem,
  Reading,
  ReadValues,
  Value,
  ValueKind,
} from "./domain";
