import type { Token } from "./lex";

/** A record of the file: its label in capitals, its fields, and its objects where it has braces. */
export interface SieRecord {
  line: number;
  label: string;
  fields: string[];
  /** The fields between braces, one after the other; null without braces. */
  objects: string[] | null;
}

/** A row of a voucher that is written on one line. */
const ROW = /^#[BR]?TRANS$/i;

/**
 * The record whose label stands at a place, and the place after it: it goes on to the end of the
 * line, or to a brace that belongs to a voucher. After a brace that a voucher opens on the same
 * line, to the next row as well.
 */
export function recordAt(
  tokens: readonly Token[],
  place: number,
  line: number,
  isInline: boolean,
): { record: SieRecord; next: number } {
  const record: SieRecord = {
    line,
    label: tokens[place]!.text.slice(1).toUpperCase(),
    fields: [],
    objects: null,
  };
  let at = place + 1;
  while (at < tokens.length) {
    const token = tokens[at]!;
    if (token.kind === "close") break;
    if (token.kind === "field") {
      if (isInline && !token.isQuoted && ROW.test(token.text)) break;
      record.fields.push(token.text);
      at += 1;
      continue;
    }
    // A voucher has no objects: what it opens are its rows.
    if (record.label === "VER") break;
    let end = at + 1;
    while (end < tokens.length && tokens[end]!.kind !== "close") end += 1;
    if (end === tokens.length) break;
    record.objects ??= [];
    for (const { kind, text } of tokens.slice(at + 1, end)) if (kind === "field") record.objects.push(text);
    at = end + 1;
  }
  return { record, next: at };
}
