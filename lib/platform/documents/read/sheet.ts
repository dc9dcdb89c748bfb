import "server-only";
import type { Readable } from "node:stream";
import { dayOfSerial } from "./serial";
import {
  isBlank,
  MOST_CHARACTERS,
  MOST_COLUMNS,
  type MergedRange,
  type ReadCell,
  type ReadRow,
} from "./table";
import { unescapeText, type Workbook } from "./workbook";
import { UnreadableError } from "./refusal";
import { piecesOf, textOf, type XmlReader } from "./xml";

/** "AB12" is column 27 from 0, row 12. */
function placeOf(reference: string): { column: number; row: number } {
  let [column, at] = [0, 0];
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return { column: column - 1, row: Number(reference.slice(at)) };
}

function rangeOf(reference: string): MergedRange | null {
  const [from = "", to = from] = reference.split(":");
  const [first, last] = [placeOf(from), placeOf(to)];
  if (!Number.isInteger(first.row) || !Number.isInteger(last.row)) return null;
  return { fromRow: first.row, toRow: last.row, fromColumn: first.column, toColumn: last.column };
}

interface Attributes {
  t?: string;
  s?: string;
}

/** A cell by what is stored of it; a formula is never computed. */
function valueOf({ t, s }: Attributes, raw: string, hasFormula: boolean, book: Workbook): ReadCell {
  if (raw === "" && t !== "inlineStr" && t !== "str") return hasFormula ? { error: "missing" } : null;
  switch (t) {
    case "s":
      return book.strings[Number(raw)] ?? null;
    case "str":
    case "inlineStr":
      return raw === "" ? null : unescapeText(raw);
    case "b":
      return raw === "1" || raw === "true";
    case "e":
      return { error: raw };
    case "d":
      return /^\d{4}-\d{2}-\d{2}/.test(raw) ? { day: raw.slice(0, 10) } : raw;
  }
  const number = Number(raw);
  if (Number.isNaN(number)) return raw;
  const day = book.isDay[Number(s ?? 0)] ? dayOfSerial(number, book.isFrom1904) : null;
  // Below one it is a time of day, whatever its form.
  return day !== null && number >= 1 ? { day } : number;
}

/** What is met on a sheet, one piece of the file at a time. */
class SheetReader implements XmlReader {
  #rows: ReadRow[] = [];
  readonly #book: Workbook;
  #row = 0;
  #column = -1;
  #cells: ReadCell[] = [];
  #attributes: Attributes = {};
  #raw = "";
  #isValue = false;
  #hasFormula = false;
  #isPhonetic = false;

  constructor(book: Workbook) {
    this.#book = book;
  }

  /** The rows since the last time. */
  take(): ReadRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === "row") {
      // A program may leave out where a row or cell stands: then it is the next one.
      this.#row = Number(attributes["r"] ?? this.#row + 1);
      this.#column = -1;
      this.#cells = [];
    } else if (name === "c") {
      this.#column = attributes["r"] ? placeOf(attributes["r"]).column : this.#column + 1;
      this.#attributes = attributes;
      this.#raw = "";
      this.#hasFormula = false;
    } else if (name === "v" || name === "t") this.#isValue = !this.#isPhonetic;
    else if (name === "f") this.#hasFormula = true;
    else if (name === "rPh") this.#isPhonetic = true;
  }

  text(text: string): void {
    if (this.#isValue && this.#raw.length < MOST_CHARACTERS) this.#raw += text;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#isValue = false;
    else if (name === "rPh") this.#isPhonetic = false;
    else if (name === "c" && this.#column >= 0 && this.#column < MOST_COLUMNS) {
      const cell = valueOf(this.#attributes, this.#raw, this.#hasFormula, this.#book);
      if (isBlank(cell)) return;
      while (this.#cells.length < this.#column) this.#cells.push(null);
      this.#cells[this.#column] = cell;
    } else if (name === "row" && this.#cells.length > 0)
      this.#rows.push({ row: this.#row, cells: this.#cells });
  }
}

/** The rows of a sheet that hold something, a piece of the file at a time. */
export async function* readSheet(stream: Readable, book: Workbook): AsyncGenerator<ReadRow> {
  const reader = new SheetReader(book);
  for await (const _ of piecesOf(stream, reader)) yield* reader.take();
}

const ROW_END = /<\/(?:[\w.-]+:)?row>/g;
const HOLDS = /<(?:[\w.-]+:)?(?:v|is)[\s>]/;
const MERGED = /<(?:[\w.-]+:)?mergeCell\s[^>]*?ref="([A-Za-z0-9:]+)"/g;
const LONGEST_ROW = 32 * 1024 * 1024;

/**
 * How many rows a sheet has, no more than so many, and which cells are one: looked through for the
 * few words that say so, which takes a tenth of reading it.
 */
export async function scanSheet(
  stream: Readable,
  most: number,
): Promise<{ rows: number; merged: MergedRange[] }> {
  const merged: MergedRange[] = [];
  let [rows, rest] = [0, ""];
  try {
    for await (const text of textOf(stream)) {
      rest += text;
      let from = 0;
      for (const { index, 0: found } of rest.matchAll(ROW_END)) {
        if (HOLDS.test(rest.slice(from, index))) rows += 1;
        from = index + found.length;
      }
      rest = rest.slice(from);
      if (rows > most) break;
      if (rest.length > LONGEST_ROW) throw new UnreadableError("tooLarge");
    }
  } finally {
    stream.destroy();
  }
  for (const [, reference = ""] of rest.matchAll(MERGED)) {
    const range = rangeOf(reference);
    if (range && merged.length < 100_000) merged.push(range);
  }
  return { rows, merged };
}
