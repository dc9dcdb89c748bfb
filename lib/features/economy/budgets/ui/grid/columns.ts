/** The columns that a line can have in a grid. */
export const columnKeys = [
  "group",
  "kind",
  "budget",
  "toDate",
  "outcome",
  "forecast",
  "note",
  "fund",
] as const;
export type ColumnKey = (typeof columnKeys)[number];

const amounts: ReadonlySet<ColumnKey> = new Set(["budget", "toDate", "outcome", "forecast"]);
export const isAmount = (column: ColumnKey): boolean => amounts.has(column);

/** What a grid shows of its rows, and what of it can be written. */
export interface GridShape {
  columns: readonly ColumnKey[];
  readOnly: ReadonlySet<ColumnKey>;
  /** Whether rows come and go. */
  isOpen: boolean;
}

/** A draft or a proposal: all of it. */
export const linesShape: GridShape = {
  columns: ["group", "kind", "budget", "toDate", "forecast", "note", "fund"],
  readOnly: new Set(),
  isOpen: true,
};

/** A year that goes: what it is expected to come to, and why. */
export const forecastShape: GridShape = {
  columns: ["group", "budget", "outcome", "forecast", "note"],
  readOnly: new Set(["group", "budget", "outcome"]),
  isOpen: false,
};
