import "server-only";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { UnreadableError } from "./refusal";
import { isBlank, MOST_CHARACTERS, MOST_COLUMNS, type OpenedTable, type ReadRow } from "./table";
import { csvOptions, separatorOf, textOf } from "./text";

/** Characters that are read between two breaths. */
const PIECE = 64 * 1024;

/** Excel's own first line, "sep=;", which it does not show. */
const NAMED_SEPARATOR = /^sep=(.)\r?\n/i;

/** A text file as a table of one sheet. Throws UnreadableError for what is no table. */
export async function openCsv(file: string, name: string, mostRows: number): Promise<OpenedTable> {
  const whole = textOf(await readFile(file));
  if (/^\s*(<|%PDF|\{)/.test(whole.slice(0, 1000))) throw new UnreadableError("notWorkbook");
  const named = NAMED_SEPARATOR.exec(whole);
  const text = named ? whole.slice(named[0].length) : whole;
  const delimiter = named?.[1] ?? separatorOf(text);
  let rows = 0;
  for await (const _ of recordsOf(text, delimiter)) {
    rows += 1;
    if (rows > mostRows + 1000) break;
  }
  return {
    sheets: [{ name, rows }],
    isFrom1904: false,
    mergedOf: () => [],
    rowsOf: () => recordsOf(text, delimiter),
    close: () => undefined,
  };
}

async function* recordsOf(text: string, delimiter: string): AsyncGenerator<ReadRow> {
  const parser = Readable.from(pieces(text)).pipe(parse(csvOptions(delimiter)));
  let row = 0;
  try {
    for await (const record of parser) {
      row += 1;
      const cells = (record as string[])
        .slice(0, MOST_COLUMNS)
        .map((cell) => (isBlank(cell) ? null : cell.slice(0, MOST_CHARACTERS)));
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      if (cells.length > 0) yield { row, cells };
    }
  } catch (error) {
    throw new UnreadableError("broken", error);
  } finally {
    parser.destroy();
  }
}

/** Pieces, so that nobody waits while a long text is read. */
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}
