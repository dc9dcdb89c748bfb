import "server-only";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { inertText } from "@/lib/domain/cell-safety";
import { cellText, type Cell, type Spreadsheet } from "./cells";

/**
 * Text from a person, safe from formulas; quoted when necessary (RFC 4180), also when a program
 * with another separator would split it.
 */
function field(text: string): string {
  const inert = inertText(text);
  return /[";,\t\r\n]|^ | $/.test(inert) ? `"${inert.replace(/"/g, '""')}"` : inert;
}

const line = (fields: string[]): string => `${fields.join(";")}\r\n`;

/**
 * The list as UTF-8 with a byte order mark, semicolons and CRLF: Excel in Sweden and Norway opens
 * this format by a double click.
 */
export async function writeCsv(file: string, sheet: Spreadsheet, rows: AsyncIterable<Cell[]>): Promise<void> {
  const { columns, total } = sheet;
  const cell = (value: Cell, index: number): string => {
    const { kind } = columns[index]!;
    const text = cellText(value, kind, sheet);
    return kind === "text" ? field(text) : text;
  };
  async function* lines(): AsyncGenerator<string> {
    yield `\uFEFF${line(columns.map(({ header }) => field(header)))}`;
    for await (const row of rows) yield line(row.map(cell));
    if (total) yield line(total.map(cell));
  }
  await pipeline(lines, createWriteStream(file, { flags: "wx", mode: 0o600 }));
}
