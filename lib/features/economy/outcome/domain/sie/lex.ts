/** A part of a line: a field, or one of the braces that hold objects and the rows of a voucher. */
export interface Token {
  kind: "field" | "open" | "close";
  text: string;
  isQuoted: boolean;
}

const OPEN: Token = { kind: "open", text: "{", isQuoted: false };
const CLOSE: Token = { kind: "close", text: "}", isQuoted: false };

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0xa0;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isControl = (code: number): boolean => (code < 32 && code !== 9) || code === 127;

interface Lexed {
  tokens: Token[];
  /** A quote is never closed: the field goes on to the end of the line. */
  isOpenQuote: boolean;
  hasControl: boolean;
}

/**
 * The fields of a line. They are parted by spaces and tabs; one in quotes may hold both, and `\"`
 * is a quote in it; braces stand for themselves outside quotes, where a field begins or, between
 * braces, ends.
 */
export function lexLine(line: string): Lexed {
  const lexed: Lexed = { tokens: [], isOpenQuote: false, hasControl: false };
  let [at, depth] = [0, 0];
  while (at < line.length) {
    const code = line.charCodeAt(at);
    if (isSpace(code) || isControl(code)) {
      // Programs of old end a file with Ctrl-Z.
      if (isControl(code) && code !== 0x1a) lexed.hasControl = true;
      at += 1;
    } else if (code === 0x7b) {
      lexed.tokens.push(OPEN);
      depth += 1;
      at += 1;
    } else if (code === 0x7d) {
      lexed.tokens.push(CLOSE);
      depth -= 1;
      at += 1;
    } else if (code === 0x22) at = quoted(line, at + 1, lexed);
    else at = bare(line, at, depth > 0, lexed);
  }
  return lexed;
}

function quoted(line: string, start: number, lexed: Lexed): number {
  let [text, from, at, isClean] = ["", start, start, true];
  for (; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 0x22) break;
    if (code < 32 || code === 127) isClean = false;
    if (code === 0x5c && line.charCodeAt(at + 1) === 0x22) {
      text += line.slice(from, at);
      from = at + 1;
      at += 1;
    }
  }
  if (at >= line.length) {
    const end = pathEnd(line, start);
    if (end >= 0) {
      push(lexed, line.slice(start, end + 1).replaceAll('\\"', '"'), true, isClean);
      return end + 2;
    }
    lexed.isOpenQuote = true;
  }
  push(lexed, text + line.slice(from, at), true, isClean);
  return at + 1;
}

/**
 * Where a field that is never closed ends with a backslash all the same, as a path does, and then
 * another field follows or nothing. -1 where it doesn't.
 */
function pathEnd(line: string, start: number): number {
  for (let at = line.lastIndexOf('\\"'); at >= start; at = at === 0 ? -1 : line.lastIndexOf('\\"', at - 1))
    if (at + 2 >= line.length || isSpace(line.charCodeAt(at + 2))) return at;
  return -1;
}

function bare(line: string, start: number, isInBraces: boolean, lexed: Lexed): number {
  let [at, isClean, isNumber] = [start, true, true];
  for (; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (isSpace(code) && !isBetweenThousands(line, at)) break;
    if (code === 0x7d && isInBraces) break;
    // An account and its objects may stand without a space between them.
    if (code === 0x7b && (isNumber || line.charCodeAt(at + 1) === 0x7d)) break;
    isNumber &&= isDigit(code);
    if (code < 32 || code === 127) isClean = false;
  }
  push(lexed, line.slice(start, at), false, isClean);
  return at;
}

/** Whether a space that can't be broken parts thousands: "1 250.00" is one amount. */
const isBetweenThousands = (line: string, at: number): boolean =>
  line.charCodeAt(at) === 0xa0 &&
  isDigit(line.charCodeAt(at - 1)) &&
  /^\d{3}(?!\d)/.test(line.slice(at + 1, at + 5));

// These are the ones that no field may hold.
const CONTROLS = /[\u0000-\u001f\u007f]/g;

function push(lexed: Lexed, text: string, isQuoted: boolean, isClean: boolean): void {
  if (!isClean) lexed.hasControl ||= /[^\t]/.test(text.match(CONTROLS)?.join("") ?? "");
  lexed.tokens.push({ kind: "field", text: isClean ? text : text.replace(CONTROLS, " "), isQuoted });
}
