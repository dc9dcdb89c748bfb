/**
 * What a cell holds, as it is stored: text, a number, a yes or no, a day by its own form, or the
 * error that its formula gave (`missing`: it was never computed).
 */
export type ReadCell = string | number | boolean | null | { day: string } | { error: string };

/** A row by its number in the file, from 1; empty cells at the end are left out. */
export interface ReadRow {
  row: number;
  cells: ReadCell[];
}

/**
 * Cells that are one on the sheet: what the first holds is said of all. Rows from 1, columns from
 * 0.
 */
export interface MergedRange {
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

interface ReadSheet {
  name: string;
  /** Rows that hold something; of a text file its lines, until all its rows have been read. */
  rows: number;
  isHidden?: boolean;
}

/** An opened file: its sheets, and the rows of one of them, as often as wanted. */
export interface OpenedTable {
  sheets: ReadSheet[];
  /** Days are counted from 1904 in it. */
  isFrom1904: boolean;
  mergedOf: (sheet: string) => MergedRange[];
  rowsOf: (sheet: string) => AsyncGenerator<ReadRow>;
  close: () => void;
}

/** A sheet with more is refused; columns beyond the last are left unread. */
export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 300;
/** Of one cell, in characters: what a spreadsheet program holds itself. */
export const MOST_CHARACTERS = 32_767;

/** Whether somebody would see anything in the cell. */
export const isBlank = (cell: ReadCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
