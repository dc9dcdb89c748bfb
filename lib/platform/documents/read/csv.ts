import "server-only";
import { createReadStream } from "node:fs";
import iconv from "iconv-lite";
import { RecordSplitter } from "./records";
import { UnreadableError } from "./refusal";
import { isBlank, MOST_CHARACTERS, MOST_COLUMNS, type OpenedTable, type ReadRow } from "./table";
import { encodingOf, HEAD, separatorOf, type Encoding } from "./text";

/** Excel's own first line, "sep=;", which it does not show. */
const NAMED_SEPARATOR = /^sep=(.)\r?\n/i;

/** How a file is taken apart. */
interface Manner {
  file: string;
  encoding: Encoding;
  delimiter: string;
  /** Where its rows begin, in bytes: after its mark and a line that names the separator. */
  start: number;
}

/**
 * A text file as a table of one sheet, of which no more is held than a piece. Its rows are counted
 * by its lines until it has been read once. Throws UnreadableError for what is no table.
 */
export async function openCsv(file: string, name: string): Promise<OpenedTable> {
  const { encoding, head, mark, isWhole, lines } = await lookThrough(file);
  if (/^\s*(<|%PDF|\{)/.test(head.slice(0, 1000))) throw new UnreadableError("notWorkbook");
  const named = NAMED_SEPARATOR.exec(head);
  const own = named?.[0] ?? "";
  const manner: Manner = {
    file,
    encoding,
    delimiter: named?.[1] ?? separatorOf(head.slice(0, HEAD), isWhole && head.length <= HEAD),
    start: mark + iconv.encode(own, encoding, { addBOM: false }).length,
  };
  const sheet = { name, rows: lines };
  return {
    sheets: [sheet],
    isFrom1904: false,
    mergedOf: () => [],
    rowsOf: async function* () {
      let count = 0;
      for await (const rows of recordsOf(manner)) {
        count += rows.length;
        for (const row of rows) yield row;
      }
      sheet.rows = count;
    },
    close: () => undefined,
  };
}

const MARKS: Record<Encoding, string> = {
  utf8: "efbbbf",
  utf16le: "fffe",
  utf16be: "feff",
  "windows-1252": "-",
};

/** How the whole of a file is written, how it begins, and how many lines it has. */
async function lookThrough(file: string) {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let [start, bytes, feeds, returns, isUtf8] = [Buffer.alloc(0), 0, 0, 0, true];
  for await (const chunk of createReadStream(file, { highWaterMark: HEAD })) {
    const piece = chunk as Buffer;
    if (start.length < HEAD) start = Buffer.concat([start, piece]).subarray(0, HEAD);
    bytes += piece.length;
    feeds += countOf(piece, 0x0a);
    returns += countOf(piece, 0x0d);
    if (isUtf8) isUtf8 = isRight(utf8, piece);
  }
  const encoding = encodingOf(start, () => isUtf8 && isRight(utf8));
  const mark = start.toString("hex").startsWith(MARKS[encoding]) ? MARKS[encoding].length / 2 : 0;
  return {
    encoding,
    mark,
    head: iconv.getDecoder(encoding).write(start),
    isWhole: bytes <= HEAD,
    lines: Math.max(1, feeds || returns),
  };
}

function countOf(bytes: Buffer, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}

/** Whether the bytes go on as the decoder has them, or may end so. */
function isRight(decoder: TextDecoder, bytes?: Buffer): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}

async function* recordsOf({ file, encoding, delimiter, start }: Manner): AsyncGenerator<ReadRow[]> {
  const bytes = createReadStream(file, { start, highWaterMark: HEAD });
  const splitter = new RecordSplitter(delimiter);
  let row = 0;
  const rowsOf = (records: (string | null)[][]): ReadRow[] => {
    const rows: ReadRow[] = [];
    for (const cells of records) {
      row += 1;
      if (isTidied(cells)) rows.push({ row, cells });
    }
    return rows;
  };
  try {
    for await (const text of decoded(bytes, encoding)) yield rowsOf(splitter.push(text));
    yield rowsOf(splitter.end());
  } catch (error) {
    throw new UnreadableError("broken", error);
  } finally {
    bytes.destroy();
  }
}

/**
 * Leaves out empty cells at the end, and what is beyond anybody's. In place: there may be millions
 * of rows. False where nothing is left.
 */
function isTidied(cells: (string | null)[]): boolean {
  if (cells.length > MOST_COLUMNS) cells.length = MOST_COLUMNS;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    if (isBlank(cell)) cells[at] = null;
    else if (cell.length > MOST_CHARACTERS) cells[at] = cell.slice(0, MOST_CHARACTERS);
  }
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells.length > 0;
}

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const piece of bytes) yield decoder.write(piece);
  const rest = decoder.end();
  if (rest) yield rest;
}
