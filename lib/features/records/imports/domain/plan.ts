import type { Problem, ReadValues, Value } from "./field";
import type { RawRow } from "./head-row";

/** What becomes of a row, or of rows that are one thing. */
export interface PlannedRow {
  /** As in the file, from 1: the first of them. */
  row: number;
  rows: number[];
  what: "create" | "update" | "same" | "refused";
  /** What it is about, in the file's words. */
  label: string;
  problems: Problem[];
  changes: { field: string; from: Value; to: Value }[];
  /** What is named in it and not there yet: "system w3d3". */
  makes: string[];
  /** What is applied, as the kind of import knows it; null for a refused row. */
  target: Record<string, unknown> | null;
}

/** Compares the file with what there is: first it learns that, then it is given each row. */
export interface Planner<Learned> {
  learn: (told: Learned) => void;
  /** Whether a row is of no concern: it is counted, and its cells are read no further. */
  skips?: (row: RawRow) => boolean;
  add: (read: ReadValues) => void;
  /** All rows in the file's order, as often as they are asked for: lists are long. */
  finish: () => Iterable<PlannedRow>;
  /**
   * What is odd with the file as a whole, and what is told of it beside its rows; after `finish`.
   */
  told?: () => { problems: Problem[]; facts: Partial<Preview> };
}

/** Problems that are told of a file; the rest is counted. */
const MOST_TOLD = 200;
const MOST_SAMPLED = 50;

export type ToldProblem = Omit<Problem, "level" | "whole">;

/** What will happen, before anything does. */
export interface Preview {
  rows: number;
  create: number;
  update: number;
  same: number;
  refused: number;
  /** Of things that are named in the file and not there yet, by kind: "system", "vendor". */
  made: Record<string, number>;
  errors: ToldProblem[];
  errorCount: number;
  warnings: ToldProblem[];
  warningCount: number;
  sample: { row: number; what: "create" | "update" | "same"; changes: PlannedRow["changes"] }[];
  /** Of the outcome alone. */
  outside?: number;
  unmapped?: { rows: number; sumOre: number };
  sumOre?: number;
  question?: "outcome.onlyMissing" | null;
  choices?: { dimension: string; value: string; rows: number }[];
}

type ToldOf = Record<Problem["level"], { some: ToldProblem[]; count: number }>;

function tell(told: ToldOf, { level, whole: _, ...rest }: Problem): void {
  const of = told[level];
  of.count += 1;
  if (of.some.length < MOST_TOLD) of.some.push(rest);
}

/** Of things that are named and not there yet, "system w3d3", how many of each kind. */
function countMade(named: ReadonlySet<string>): Record<string, number> {
  const made: Record<string, number> = {};
  for (const one of named) {
    const kind = one.slice(0, one.indexOf(" "));
    made[kind] = (made[kind] ?? 0) + 1;
  }
  return made;
}

/** The preview of planned rows, with what is odd with the file itself first. */
export function previewOf(planned: Iterable<PlannedRow>, ofFile: readonly Problem[], rows: number): Preview {
  const count = { create: 0, update: 0, same: 0, refused: 0 };
  const told: ToldOf = { error: { some: [], count: 0 }, warning: { some: [], count: 0 } };
  const named = new Set<string>();
  const changed: Preview["sample"] = [];
  const unchanged: Preview["sample"] = [];
  for (const problem of ofFile) tell(told, problem);
  for (const { row, what, changes, makes, problems } of planned) {
    count[what] += 1;
    for (const one of makes) named.add(one);
    for (const problem of problems) tell(told, problem);
    if (what === "refused") continue;
    const sample = what === "same" ? unchanged : changed;
    if (sample.length < MOST_SAMPLED) sample.push({ row, what, changes });
  }
  return {
    rows,
    ...count,
    made: countMade(named),
    errors: told.error.some,
    errorCount: told.error.count,
    warnings: told.warning.some,
    warningCount: told.warning.count,
    // What changes is what one looks for: the others come after.
    sample: [...changed, ...unchanged].slice(0, MOST_SAMPLED),
  };
}
