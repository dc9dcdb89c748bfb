export { columnLetter, foldHeading, foldName, shorten } from "./fold";
export type { Column, ImportField, Problem, ReadValues, Value, ValueKind } from "./field";
export { guessColumns, headingsOf, type Headed } from "./heading";
export { columnsBelow, guessHeadRow, headWatcher } from "./head-row";
export { readNumberText } from "./number-value";
export { columnProblems, mergedFiller, rowReader } from "./read-rows";
export { previewOf, type PlannedRow, type Planner, type Preview, type ToldProblem } from "./plan";
export { failureOf, type Reading, type Remembered, type Understanding } from "./reading";
export { chooseAgain, wrongChoices } from "./choices";
