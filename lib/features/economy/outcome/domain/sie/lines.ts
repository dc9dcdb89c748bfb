/** A longer line is nobody's: its rest is left unread, and said. */
const LONGEST_LINE = 8 * 1024 * 1024;

interface Line {
  number: number;
  text: string;
  /** Something was left out of it. */
  isCut: boolean;
}

/**
 * Takes text apart into lines, a piece at a time: they end with CR, LF or both. What is held is one
 * line at most.
 */
export class LineSplitter {
  #number = 0;
  /** The parts of a line that goes on, and how long they are together. */
  #parts: string[] = [];
  #length = 0;
  #isCut = false;
  #afterReturn = false;

  *push(piece: string): Generator<Line> {
    let from = 0;
    if (this.#afterReturn && piece !== "") {
      if (piece.startsWith("\n")) from = 1;
      this.#afterReturn = false;
    }
    for (;;) {
      const end = endOfLine(piece, from);
      if (end < 0) break;
      this.#hold(piece.slice(from, end));
      from = end + 1;
      if (piece[end] === "\r") {
        if (from === piece.length) this.#afterReturn = true;
        else if (piece[from] === "\n") from += 1;
      }
      yield this.#take();
    }
    if (from < piece.length) this.#hold(piece.slice(from));
  }

  /** The last line, where no end of a line follows it. */
  *end(): Generator<Line> {
    if (this.#length > 0) yield this.#take();
  }

  #hold(text: string): void {
    const kept = text.slice(0, LONGEST_LINE - this.#length);
    if (kept.length < text.length) this.#isCut = true;
    this.#parts.push(kept);
    this.#length += kept.length;
  }

  #take(): Line {
    this.#number += 1;
    const line = { number: this.#number, text: this.#parts.join(""), isCut: this.#isCut };
    this.#parts = [];
    this.#length = 0;
    this.#isCut = false;
    return line;
  }
}

const END = /[\r\n]/g;

function endOfLine(text: string, from: number): number {
  END.lastIndex = from;
  return END.exec(text)?.index ?? -1;
}
