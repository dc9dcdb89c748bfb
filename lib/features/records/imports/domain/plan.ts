import type { Problem, ReadValues, Value } from "./field";

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
  add: (read: ReadValues) => void;
  /** All rows in the file's order. */
  finish: () => PlannedRow[];
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

function countMade(planned: readonly PlannedRow[]): Record<string, number> {
  const made: Record<string, number> = {};
  for (const one of new Set(planned.flatMap(({ makes }) => makes))) {
    const kind = one.slice(0, one.indexOf(" "));
    made[kind] = (made[kind] ?? 0) + 1;
  }
  return made;
}

/** The preview of planned rows, with what is odd with the file itself first. */
export function previewOf(planned: readonly PlannedRow[], ofFile: readonly Problem[], rows: number): Preview {
  const count = (what: PlannedRow["what"]) => planned.filter((one) => one.what === what).length;
  const told = (level: Problem["level"]) =>
    [...ofFile, ...planned.flatMap(({ problems }) => problems)]
      .filter((problem) => problem.level === level)
      .map(({ level: _, whole: __, ...rest }): ToldProblem => rest);
  const [errors, warnings] = [told("error"), told("warning")];
  // What changes is what one looks for: the others come after.
  const sampled = (isChange: boolean): Preview["sample"] =>
    planned.flatMap(({ row, what, changes }) =>
      what === "refused" || (what !== "same") !== isChange ? [] : [{ row, what, changes }],
    );
  return {
    rows,
    create: count("create"),
    update: count("update"),
    same: count("same"),
    refused: count("refused"),
    made: countMade(planned),
    errors: errors.slice(0, MOST_TOLD),
    errorCount: errors.length,
    warnings: warnings.slice(0, MOST_TOLD),
    warningCount: warnings.length,
    sample: [...sampled(true).slice(0, MOST_SAMPLED), ...sampled(false)].slice(0, MOST_SAMPLED),
  };
}
