/** Longer than this, in characters, nobody's record is: a quote was never closed. */
const LONGEST = 4 * 1024 * 1024;

const QUOTE = '"';
const LINE_END = /\r\n|\n|\r/;

/**
 * Takes text with separators apart into records, a piece at a time. Lines without quotes, which
 * most of a long file are, are split as they stand. A field in quotes may hold separators, ends of
 * lines, and quotes written twice; one whose quote is closed in the middle is what stands there, as
 * is a quote inside a field that began without. Throws RangeError for a record that is too long,
 * SyntaxError for a quote that is never closed.
 */
export class RecordSplitter {
  #rest = "";
  readonly #delimiter: string;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  push(piece: string): string[][] {
    const text = this.#rest + piece;
    // What ends with a return may go on with a feed.
    const held = text.endsWith("\r") ? "\r" : "";
    const records = this.#take(held === "" ? text : text.slice(0, -1), false);
    this.#rest += held;
    if (this.#rest.length > LONGEST) throw new RangeError("the record is too long");
    return records;
  }

  /** The last record, where no end of a line follows it. */
  end(): string[][] {
    const text = this.#rest;
    this.#rest = "";
    return text === "" ? [] : this.#take(LINE_END.test(text.slice(-1)) ? text : `${text}\n`, true);
  }

  /** The records that are whole; the rest is held. */
  #take(text: string, isLast: boolean): string[][] {
    if (!text.includes(QUOTE)) {
      const lines = text.split(LINE_END);
      this.#rest = lines.pop() ?? "";
      return lines.map((line) => line.split(this.#delimiter));
    }
    const records: string[][] = [];
    let at = 0;
    while (at < text.length) {
      const found = this.#recordAt(text, at);
      if (found === null) {
        if (isLast) throw new SyntaxError("a quote is never closed");
        break;
      }
      records.push(found.cells);
      at = found.next;
    }
    this.#rest = text.slice(at);
    return records;
  }

  /** The record that begins at a place, and where the next one does; null where it isn't whole. */
  #recordAt(text: string, start: number): { cells: string[]; next: number } | null {
    const ends = endOfLine(text, start);
    if (!ends) return null;
    const line = text.slice(start, ends.from);
    if (!line.includes(QUOTE)) return { cells: line.split(this.#delimiter), next: ends.to };
    return this.#quotedAt(text, start);
  }

  #quotedAt(text: string, start: number): { cells: string[]; next: number } | null {
    const cells: string[] = [];
    for (let at = start; ;) {
      const opened = text[at] === QUOTE ? quotedField(text, at, this.#delimiter) : { value: "", next: at };
      if (opened === null) return null;
      const line = endOfLine(text, opened.next);
      const delimiter = text.indexOf(this.#delimiter, opened.next);
      if (!line && delimiter < 0) return null;
      const isOver = delimiter < 0 || (line !== null && line.from < delimiter);
      cells.push(opened.value + text.slice(opened.next, isOver ? line!.from : delimiter));
      if (isOver) return { cells, next: line!.to };
      at = delimiter + this.#delimiter.length;
    }
  }
}

/**
 * A field in quotes and the place behind it; null where it isn't whole. What goes on behind its
 * quote is no such field: its quotes belong to it.
 */
function quotedField(text: string, start: number, delimiter: string): { value: string; next: number } | null {
  let [value, at] = ["", start + 1];
  for (;;) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0 || quote + 1 >= text.length) return null;
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] === QUOTE) {
      value += QUOTE;
      at += 1;
    } else if (text.startsWith(delimiter, at) || text[at] === "\n" || text[at] === "\r")
      return { value, next: at };
    else return { value: `${QUOTE}${value}${QUOTE}`, next: at };
  }
}

const END = /\r\n|\n|\r/g;

function endOfLine(text: string, from: number): { from: number; to: number } | null {
  END.lastIndex = from;
  const found = END.exec(text);
  return found && { from: found.index, to: found.index + found[0].length };
}
