import type { Locale } from "@/lib/domain/text";
import type { Column, ImportField, Problem, ReadValues } from "./field";
import { shorten } from "./fold";
import type { Merged, RawRow } from "./head-row";
import type { Mended } from "./reading";
import { headingIncludesVat, readCell, textOfCell, type CellContext, type RawCell } from "./value";

const VALUE_CHARACTERS = 120;

export interface RowReading {
  columns: readonly Column[];
  fields: readonly ImportField[];
  locale: Locale;
  isFrom1904: boolean;
  /** Headings that are ours and tell what is computed: neither read nor kept. */
  isComputed: (header: string) => boolean;
  /** What somebody has put right, instead of what stands in the cells. */
  mended: readonly Mended[];
}

/** What stands in a cell as a problem tells it: shortened, with the whole of it. */
function valueOf(cell: RawCell | undefined): { value: string | null; whole?: string } {
  if (cell !== null && typeof cell === "object" && "error" in cell)
    return { value: cell.error === "missing" ? null : cell.error };
  const text = textOfCell(cell);
  if (text.length <= VALUE_CHARACTERS) return { value: text === "" ? null : text };
  return { value: shorten(text, VALUE_CHARACTERS), whole: text };
}

/** A field with where it is read from: without a column only what was put right. */
interface Mapped {
  index: number | null;
  field: ImportField;
  context: CellContext;
}

function mappedOf({ columns, fields, locale, isFrom1904, mended }: RowReading): Mapped[] {
  const inFile = columns.flatMap(({ index, header, field }): Mapped[] => {
    const known = fields.find(({ key }) => key === field);
    return known ? [{ index, field: known, context: { heading: header, locale, isFrom1904 } }] : [];
  });
  const without = fields.filter(
    ({ key }) => mended.some(({ field }) => field === key) && !inFile.some(({ field }) => field.key === key),
  );
  const context = { heading: "", locale, isFrom1904 };
  return [...inFile, ...without.map((field) => ({ index: null, field, context }))];
}

/** Reads rows by the columns that were chosen, and by what was put right of them. */
export function rowReader(reading: RowReading) {
  const { columns, isComputed } = reading;
  const mapped = mappedOf(reading);
  const mended = new Map(reading.mended.map(({ row, field, value }) => [`${row} ${field}`, value]));
  const others = columns.filter(({ field, header }) => field === null && !isComputed(header));
  return ({ row, cells }: RawRow): ReadValues => {
    const read: ReadValues = { row, values: {}, notes: [], unmapped: [], problems: [] };
    for (const { index, field, context } of mapped) {
      const cell = mended.get(`${row} ${field.key}`) ?? (index === null ? null : cells[index]);
      const { value, also, note, warning, error } = readCell(field, cell, context);
      if (value !== undefined) read.values[field.key] = value;
      for (const [key, more] of Object.entries(also ?? {})) read.values[key] ??= more;
      if (note !== undefined)
        read.notes.push(`${context.heading || field.key}: ${note.replace(/\s+/g, " ")}`);
      const problem = { row, column: index, field: field.key };
      const { value: shown, whole } = error || warning ? valueOf(cell) : { value: null };
      if (error)
        read.problems.push({
          level: "error",
          code: error,
          ...problem,
          value: shown,
          ...(whole !== undefined && { whole }),
        });
      if (warning) read.problems.push({ level: "warning", code: warning, ...problem, value: shown });
    }
    for (const { index, header } of others) {
      const value = textOfCell(cells[index]);
      if (value !== "") read.unmapped.push({ header, value: shorten(value, 2000) });
    }
    return read;
  };
}

/** What is odd with a whole column: said once, at its heading. */
export const columnProblems = (
  head: number,
  columns: readonly Column[],
  fields: readonly ImportField[],
): Problem[] =>
  columns.flatMap(({ index, header, field }) => {
    const known = fields.find(({ key }) => key === field);
    return known && headingIncludesVat(known, header)
      ? [
          {
            row: head,
            level: "warning" as const,
            code: "import.includesVat",
            column: index,
            field,
            value: header,
          },
        ]
      : [];
  });

/** What stands in merged cells stands in each of them: once the rows are read. */
export function mergedFiller(merged: readonly Merged[], headRow: number) {
  const down = merged
    .filter(({ fromRow, toRow }) => fromRow > headRow && toRow > fromRow)
    .toSorted((a, b) => a.fromRow - b.fromRow);
  let going: { range: Merged; cell: RawCell }[] = [];
  let next = 0;
  return (row: RawRow): RawRow => {
    if (down.length === 0) return row;
    going = going.filter(({ range }) => range.toRow >= row.row);
    while (next < down.length && down[next]!.fromRow <= row.row) {
      const range = down[next++]!;
      if (range.toRow >= row.row)
        going.push({ range, cell: range.fromRow === row.row ? (row.cells[range.fromColumn] ?? null) : null });
    }
    if (going.length === 0) return row;
    const cells = [...row.cells];
    for (const { range, cell } of going)
      for (let column = range.fromColumn; column <= range.toColumn; column++) {
        while (cells.length <= column) cells.push(null);
        if (textOfCell(cells[column]) === "") cells[column] = cell;
      }
    return { row: row.row, cells };
  };
}
