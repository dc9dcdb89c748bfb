import { cx } from "../cx";
import type { CellKind, MatrixCell } from "./matrix-cell";
import type { MatrixColumn, MatrixRow } from "./matrix-markup";
import { MatrixTable } from "./matrix-table";
import { MatrixWords } from "./matrix-words";

export type { MatrixCell } from "./matrix-cell";

type MatrixProps = {
  caption: string;
  /** The heading above the names of the rows. */
  corner: string;
  columns: readonly MatrixColumn[];
  /** The rows' keys and names. */
  rows: readonly MatrixColumn[];
  cellOf: (row: string, column: string) => MatrixCell | undefined;
  /** A crossing's address is this, the key of its row and the key of its column. */
  base: string;
  /** The address of a row or a column is this and its key; without it they are no links. */
  rowBase?: string;
  columnBase?: string;
  /** What a tap on a touch screen is told to do next: the first one shows the words. */
  tapAgain: string;
};

/** More than these need a window wider than a desk's usual one: they scroll sideways. */
const MOST_COLUMNS = 31;

/** Rows against columns, with a mark in each crossing. The page scrolls it; the head stays. */
export function Matrix({ rows, columns, cellOf, tapAgain, ...facts }: MatrixProps) {
  return (
    <div className={cx("dt-box matrix-box", columns.length > MOST_COLUMNS && "is-wide")}>
      <MatrixWords tapAgain={tapAgain}>
        <MatrixTable {...facts} columns={columns} {...inKinds(rows, columns, cellOf)} />
      </MatrixWords>
    </div>
  );
}

/** The cells by their content, so that content shared by hundreds of cells is sent once. */
function inKinds(rows: MatrixProps["rows"], columns: MatrixProps["columns"], cellOf: MatrixProps["cellOf"]) {
  const numbers = new Map<string, number>();
  const kinds: CellKind[] = [];
  const words: string[] = [];
  // Most crossings have the very cell of others.
  const known = new Map<MatrixCell, string>();
  const numberOf = (cell: MatrixCell): string => {
    const key = JSON.stringify(cell);
    const { label, ...kind } = cell;
    const number = numbers.get(key) ?? kinds.push(kind) - 1;
    numbers.set(key, number);
    words[number] = label;
    return String(number);
  };
  const told = (cell: MatrixCell | undefined): string => {
    if (!cell) return "";
    const number = known.get(cell) ?? numberOf(cell);
    known.set(cell, number);
    return number;
  };
  const lines = rows.map<MatrixRow>(([key, label]) => [
    key,
    label,
    columns.map(([column]) => told(cellOf(key, column))).join(" "),
  ]);
  return { rows: lines, kinds, words };
}
