import "server-only";
import { createHash } from "node:crypto";
import type { Locale } from "@/lib/domain/text";
import {
  isBlank,
  MOST_COLUMNS,
  MOST_ROWS,
  openTable,
  UnreadableError,
  type OpenedTable,
  type ReadRow,
} from "@/lib/platform/documents/read";
import {
  columnProblems,
  columnsBelow,
  guessColumns,
  guessHeadRow,
  headWatcher,
  headingsOf,
  mergedFiller,
  previewOf,
  readNumberText,
  rowReader,
  shorten,
  type Column,
  type Headed,
  type ImportField,
  type PlannedRow,
  type Planner,
  type Problem,
  type Reading,
  type ReadValues,
  type Understanding,
} from "../domain";

/** How a file was understood, and what becomes of its rows. */
export interface Understood {
  understanding: Understanding;
  /** One at a time, as often as they are asked for. */
  planned: Iterable<PlannedRow>;
}

/**
 * A kind of import as the one who reads knows it: pure, so that it can stand in a process of its
 * own.
 */
export interface ImportReader<Learned = never> {
  of: string;
  fields: readonly ImportField[];
  /** Headings that are ours and tell what is computed: neither read nor kept. */
  isComputed: (header: string) => boolean;
  planner: (reading: Reading, columns: readonly Column[]) => Planner<Learned>;
  /** Reads a row's cells by itself, where a list has values of its own. */
  rowReader?: (
    columns: readonly Column[],
    reading: Reading,
    isFrom1904: boolean,
  ) => (row: ReadRow) => ReadValues;
  /** Reads what is no table; null where the file is to be read as one. */
  readOther?: (
    reading: Reading,
    known: AsyncIterable<Learned>,
    progress: (done: number, of: number) => void,
  ) => Promise<Understood> | null;
  /** A list with more rows is refused. */
  mostRows?: number;
  /** What stands in its columns is not kept as samples: most of it concerns nobody here. */
  hidesSamples?: true;
}

/** Rows that the head and the columns are guessed from. */
const STARTING_ROWS = 260;

/** The first rows of a sheet, and the rest of them. */
async function start(
  table: OpenedTable,
  sheet: string,
): Promise<{ first: ReadRow[]; rest: AsyncGenerator<ReadRow> }> {
  const rest = table.rowsOf(sheet);
  const first: ReadRow[] = [];
  while (first.length < STARTING_ROWS) {
    const next = await rest.next();
    if (next.done) break;
    first.push(next.value);
  }
  return { first, rest };
}

/** The sheet that names the most fields of ours in its head; else the longest. Hidden ones last. */
async function chooseSheet(
  table: OpenedTable,
  chosen: string | null,
  fields: readonly ImportField[],
): Promise<string> {
  if (chosen !== null) {
    if (table.sheets.some(({ name }) => name === chosen)) return chosen;
    throw new UnreadableError("unknownSheet");
  }
  const seen = table.sheets.filter(({ isHidden, rows }) => !isHidden && rows > 0);
  const sheets = seen.length > 0 ? seen : table.sheets;
  let best = { name: sheets[0]?.name ?? "", known: -1, rows: -1 };
  for (const { name, rows } of sheets) {
    if (sheets.length === 1) return name;
    const { first, rest } = await start(table, name);
    await rest.return(undefined);
    const known = guess(first, table, name, null, fields).columns.filter(
      ({ field }) => field !== null,
    ).length;
    if (known > best.known || (known === best.known && rows > best.rows)) best = { name, known, rows };
  }
  return best.name;
}

function guess(
  first: ReadRow[],
  table: OpenedTable,
  sheet: string,
  headerRow: number | null,
  fields: readonly ImportField[],
): { head: number; headed: Headed[]; columns: Column[] } {
  const merged = table.mergedOf(sheet);
  const head = headerRow ?? guessHeadRow(first, merged, fields);
  const headed = columnsBelow(head, first, merged);
  return { head, headed, columns: guessColumns(headed, fields) };
}

/** The columns as somebody chose them: now, or for an earlier file with the same headings. */
function asChosen(columns: Column[], headings: string, { columns: chosen, remembered }: Reading): Column[] {
  if (chosen) {
    const byIndex = new Map(chosen.map(({ index, field }) => [index, field]));
    return columns.map((column) => ({
      ...column,
      field: byIndex.has(column.index) ? byIndex.get(column.index)! : column.field,
    }));
  }
  const same = remembered.find((one) => one.headings === headings);
  if (!same) return columns;
  return columns.map((column) => ({ ...column, field: same.fields[column.index] ?? null }));
}

const isError = (cell: ReadRow["cells"][number]): boolean =>
  cell !== null && typeof cell === "object" && "error" in cell;

/** A row that says nothing but sums: "Summa" and numbers, which a text file has as text. */
const isTotal = ({ cells }: ReadRow, locale: Locale): boolean => {
  const isNumber = (cell: ReadRow["cells"][number]) =>
    typeof cell === "number" || (typeof cell === "string" && readNumberText(cell, locale) !== null);
  const first = cells.find((cell) => !isBlank(cell));
  return (
    typeof first === "string" &&
    /^(?:summa|totalt?|sum|samlet|totals?)\b:?/i.test(first.trim()) &&
    cells.every((cell) => cell === first || isBlank(cell) || isNumber(cell) || isError(cell))
  );
};

/**
 * What is wrong with a field is wrong in its column, where the file has one. In place: lists are
 * long.
 */
function locate(one: PlannedRow, columns: readonly Column[]): PlannedRow {
  one.label = shorten(one.label, 300);
  for (const problem of one.problems)
    problem.column ??=
      columns.find(({ field }) => problem.field !== null && field === problem.field)?.index ?? null;
  return one;
}

const located = (planned: Iterable<PlannedRow>, columns: readonly Column[]): Iterable<PlannedRow> => ({
  *[Symbol.iterator]() {
    for (const one of planned) yield locate(one, columns);
  },
});

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What will happen, and what is told of the file as a whole. */
function outcomeOf<Learned>(
  planner: Planner<Learned>,
  { columns, ofFile, rows }: { columns: Column[]; ofFile: Problem[]; rows: number },
) {
  const planned = located(planner.finish(), columns);
  const { problems = [], facts = {} } = planner.told?.() ?? {};
  return { planned, preview: { ...previewOf(planned, [...ofFile, ...problems], rows), ...facts } };
}

/**
 * Reads a file as far as it goes without a change: what its columns are, and what would become of
 * each row beside what there is. Throws UnreadableError.
 */
export async function understandFile<Learned>(
  reader: ImportReader<Learned>,
  reading: Reading,
  known: AsyncIterable<Learned>,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<Understood> {
  const other = reader.readOther?.(reading, known, progress);
  if (other) return other;
  const mostRows = reader.mostRows ?? MOST_ROWS;
  const table = await openTable(reading.path, reading.name, mostRows);
  try {
    const sheet = await chooseSheet(table, reading.sheet, reader.fields);
    const total = table.sheets.find(({ name }) => name === sheet)?.rows ?? 0;
    const { first, rest } = await start(table, sheet);
    const { head, headed, columns: guessed } = guess(first, table, sheet, reading.headerRow, reader.fields);
    const headings = sha256(headingsOf(guessed));
    const columns = asChosen(guessed, headings, reading);
    const { locale, mended } = reading;
    const planner = reader.planner(reading, columns);
    for await (const told of known) planner.learn(told);
    const read =
      reader.rowReader?.(columns, reading, table.isFrom1904) ??
      rowReader({ ...reader, columns, locale, mended, isFrom1904: table.isFrom1904 });
    const fill = mergedFiller(table.mergedOf(sheet), head);
    const isHeadAgain = headWatcher(headed, reader.fields);
    const ofFile = reader.rowReader ? [] : columnProblems(head, columns, reader.fields);
    let rows = 0;
    const skip = (row: number, code: string) =>
      ofFile.push({ row, level: "warning", code, column: null, field: null, value: null });
    const take = (raw: ReadRow): void => {
      if (raw.row <= head || raw.cells.every(isBlank)) return;
      if (isHeadAgain(raw)) return void skip(raw.row, "import.headAgain");
      if (isTotal(raw, locale)) return void skip(raw.row, "import.totalRow");
      rows += 1;
      if (rows > mostRows) throw new UnreadableError("tooManyRows");
      const filled = fill(raw);
      if (!planner.skips?.(filled)) planner.add(read(filled));
      if (rows % 500 === 0) progress(rows, Math.max(total, rows));
    };
    for (const raw of first) take(raw);
    for await (const raw of rest) take(raw);
    if (rows === 0) throw new UnreadableError("noRows");
    if (columns.some(({ index }) => index === MOST_COLUMNS - 1)) skip(head, "import.moreColumns");
    const { planned, preview } = outcomeOf(planner, { columns, ofFile, rows });
    return {
      understanding: {
        sheets: table.sheets.map(({ name, rows: held }) => ({ name, rows: held })),
        sheet,
        headerRow: head,
        columns: reader.hidesSamples ? columns.map((one) => ({ ...one, samples: [] })) : columns,
        headings,
        preview,
      },
      planned,
    };
  } finally {
    table.close();
  }
}
