/** How the values of a field are read. */
export type ValueKind =
  /** Whose the row is: a municipality by code, number or name. */
  | "place"
  /** What the thing is called: on one line. */
  | "name"
  | "text"
  | "lines"
  | "year"
  | "count"
  | "bytes"
  | "months"
  | "ore"
  | "day"
  | "choice"
  /** Three grades, of confidentiality, correctness and availability. */
  | "class"
  | "grade"
  /** Of another system's register: never taken from a column of its names. */
  | "code";

/** A field that a column of the file can become. */
export interface ImportField {
  key: string;
  kind: ValueKind;
  /** Longer text is refused. */
  max?: number;
  /** What such a column is called, in the three languages; the first is the surest. */
  words: readonly string[];
  /** Of a choice: what its values are called. */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** Of a year: the field of the last year, when the cell tells two. */
  until?: string;
}

export type Value = string | number | null;

/** What is wrong or odd with a cell, or with a whole row (then it has no column). */
export interface Problem {
  /** As in the file, from 1. */
  row: number;
  level: "error" | "warning";
  /** The key of its text: imports.problems.<code>. */
  code: string;
  /** The column from 0, and the field that it is read as. */
  column: number | null;
  field: string | null;
  /** As it stands in the file, shortened. */
  value: string | null;
  /** All that stands in the cell, where the value is a part of it: what somebody puts right. */
  whole?: string;
}

/** A column as it was understood, or as somebody chose. */
export interface Column {
  index: number;
  header: string;
  samples: string[];
  field: string | null;
}

/** A row whose cells were read: by field, and what no field is for. */
export interface ReadValues {
  row: number;
  values: Record<string, Value>;
  /** Text that could not be kept as a value, for the note. */
  notes: string[];
  unmapped: { header: string; value: string }[];
  problems: Problem[];
}
