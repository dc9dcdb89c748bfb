import type { ImportField } from "./field";
import { foldHeading, shorten } from "./fold";
import { namesField, SHORTEST_PART, type Headed } from "./heading";
import { textOfCell, type RawCell } from "./value";

export interface RawRow {
  row: number;
  cells: RawCell[];
}

export interface Merged {
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

/** Rows that are looked at for the head. */
const HEAD_ROWS = 60;
const MOST_SAMPLES = 3;
const SAMPLE_CHARACTERS = 80;
const HEADING_CHARACTERS = 120;

const texts = ({ cells }: RawRow): string[] =>
  cells.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
const filled = ({ cells }: RawRow): number => cells.filter((cell) => textOfCell(cell) !== "").length;

/**
 * The row that the columns are called by: most of its cells name fields; else the first that is all
 * text.
 */
export function guessHeadRow(
  rows: readonly RawRow[],
  merged: readonly Merged[],
  fields: readonly ImportField[],
): number {
  const scored = rows.slice(0, HEAD_ROWS).map((row) => ({
    row,
    named: texts(row).filter((text) => text !== "" && text.length <= 80 && namesField(text, fields)).length,
  }));
  const most = Math.max(0, ...scored.map(({ named }) => named));
  const best =
    scored.find(({ named }) => named === most && most > 0)?.row ??
    rows
      .slice(0, HEAD_ROWS)
      .find((row) => filled(row) > 1 && texts(row).filter(Boolean).length === filled(row)) ??
    rows[0];
  return best ? lowest(best, rows, merged) : 1;
}

/**
 * Of headings on two levels the lower row: where a cell of the upper spans rows, or columns with
 * words below.
 */
function lowest(best: RawRow, rows: readonly RawRow[], merged: readonly Merged[]): number {
  const own = merged.filter(({ fromRow, toRow }) => fromRow <= best.row && toRow >= best.row);
  const down = Math.max(best.row, ...own.map(({ toRow }) => Math.min(toRow, best.row + 2)));
  if (down > best.row) return down;
  const next = rows.find(({ row }) => row === best.row + 1);
  const wide = own.filter(({ fromColumn, toColumn }) => toColumn > fromColumn);
  if (!next || wide.length === 0) return best.row;
  const isBelow = next.cells.every(
    (cell, column) =>
      textOfCell(cell) === "" ||
      (typeof cell === "string" &&
        wide.some(({ fromColumn, toColumn }) => column >= fromColumn && column <= toColumn)),
  );
  return isBelow ? next.row : best.row;
}

const oneLine = (text: string): string => shorten(text.replace(/\s+/g, " ").trim(), HEADING_CHARACTERS);

/** What stands in a cell, or in the one that it is part of. */
function cellAt(
  rows: ReadonlyMap<number, RawRow>,
  merged: readonly Merged[],
  row: number,
  column: number,
): string {
  const own = textOfCell(rows.get(row)?.cells[column]);
  if (own !== "") return own;
  const range = merged.find(
    (one) => row >= one.fromRow && row <= one.toRow && column >= one.fromColumn && column <= one.toColumn,
  );
  return range ? textOfCell(rows.get(range.fromRow)?.cells[range.fromColumn]) : "";
}

/**
 * The columns below a head row, each with its heading (two, where one stands above) and some of its
 * values.
 */
export function columnsBelow(headRow: number, rows: readonly RawRow[], merged: readonly Merged[]): Headed[] {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const width = Math.max(0, ...rows.filter(({ row }) => row >= headRow).map(({ cells }) => cells.length));
  const below = rows.filter(({ row }) => row > headRow);
  const columns: Headed[] = [];
  for (let index = 0; index < width; index++) {
    const own = oneLine(cellAt(byRow, merged, headRow, index));
    const above = isGroup(merged, headRow - 1, index)
      ? oneLine(cellAt(byRow, merged, headRow - 1, index))
      : "";
    const header = above !== "" && above !== own ? [above, own].filter(Boolean).join(", ") : own;
    const samples = [...new Set(below.map(({ cells }) => oneLine(textOfCell(cells[index]))).filter(Boolean))]
      .slice(0, MOST_SAMPLES)
      .map((sample) => shorten(sample, SAMPLE_CHARACTERS));
    if (header !== "" || samples.length > 0) columns.push({ index, header, own: own || above, samples });
  }
  return columns;
}

const isGroup = (merged: readonly Merged[], row: number, column: number): boolean =>
  merged.some(
    ({ fromRow, toRow, fromColumn, toColumn }) =>
      row >= fromRow && row <= toRow && column >= fromColumn && column <= toColumn && toColumn > fromColumn,
  );

/** Whether a text begins with one of the words, as `namesField` has it; of all of them at once. */
function isNamed(text: string, words: ReadonlySet<string>): boolean {
  // No field's word begins with a figure, and most cells of a long list do.
  if (text.length > 80 || /^\d/.test(text)) return false;
  const folded = foldHeading(text);
  if (words.has(folded)) return true;
  for (let at = folded.indexOf(" "); at >= 0; at = folded.indexOf(" ", at + 1))
    if (at >= SHORTEST_PART && words.has(folded.slice(0, at))) return true;
  return false;
}

/**
 * A function that tells whether a row is the head once more, as on each printed page, or in another
 * language. A list may have millions of rows: each is left as soon as it can't be.
 */
export function headWatcher(
  headed: readonly Headed[],
  fields: readonly ImportField[],
): (row: RawRow) => boolean {
  const heads = new Map(
    headed.map(({ index, own, header }) => [index, new Set([own.toLowerCase(), header.toLowerCase()])]),
  );
  const known = new Set(fields.flatMap(({ words }) => words));
  return ({ cells }) => {
    let all = 0;
    for (const cell of cells)
      if (typeof cell === "string" && cell !== "") all += 1;
      else if (textOfCell(cell) !== "") return false;
    if (all < 2) return false;
    // What the counts may still come to, were all the rest headings.
    let [same, named] = [all, all];
    const mayBeNamed = () => named >= 3 && named >= all * 0.8;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (typeof cell !== "string" || cell === "") continue;
      const text = cell.trim();
      if (!heads.get(index)?.has(oneLine(text).toLowerCase())) same -= 1;
      if (mayBeNamed() && !isNamed(text, known)) named -= 1;
      if (same < all * 0.6 && !mayBeNamed()) return false;
    }
    return true;
  };
}
