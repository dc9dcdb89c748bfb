import { isUtf8 } from "node:buffer";
import { parse } from "csv-parse/sync";
import iconv from "iconv-lite";
import { UnreadableError } from "./refusal";

/** So much of a text tells how it is written, in bytes and in characters. */
export const HEAD = 64 * 1024;

export type Encoding = "utf8" | "utf16le" | "utf16be" | "windows-1252";

/**
 * Of a text that begins so, by its mark; without one UTF-16 shows by its zeros, UTF-8 by the whole
 * of it being right, the rest is Windows'. Throws UnreadableError for what is no text.
 */
export function encodingOf(bytes: Buffer, isAllUtf8: () => boolean): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf8";
  if (first === 0xff && second === 0xfe) return "utf16le";
  if (first === 0xfe && second === 0xff) return "utf16be";
  const head = bytes.subarray(0, HEAD);
  const zeros = [0, 0];
  head.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2]! += 1;
  });
  const most = head.length / 8;
  if (zeros[1]! > most && zeros[0]! < most / 8) return "utf16le";
  if (zeros[0]! > most && zeros[1]! < most / 8) return "utf16be";
  if (zeros[0]! + zeros[1]! > 0) throw new UnreadableError("notWorkbook");
  return isAllUtf8() ? "utf8" : "windows-1252";
}

/** How text with separators is taken apart. */
export const csvOptions = (delimiter: string) => ({
  delimiter,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  record_delimiter: ["\r\n", "\n", "\r"],
  max_record_size: 4 * 1024 * 1024,
});

/** The separator that splits the first lines most evenly into the most cells. */
export function separatorOf(start: string, isWhole: boolean): string {
  const end = Math.max(start.lastIndexOf("\n"), start.lastIndexOf("\r"));
  const head = isWhole ? start : start.slice(0, end + 1);
  const score = (delimiter: string): number => {
    try {
      const records: string[][] = parse(head, { ...csvOptions(delimiter), to: 60 });
      const widths = new Map<number, number>();
      for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
      return Math.max(0, ...[...widths].map(([width, count]) => count * Math.log2(width + 1)));
    } catch {
      return 0;
    }
  };
  const scored = [";", "\t", ",", "|"].map((delimiter) => ({ delimiter, score: score(delimiter) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** A file's text, in whatever way it is written. Throws UnreadableError for what is no text. */
export const textOf = (bytes: Buffer): string =>
  iconv.decode(
    bytes,
    encodingOf(bytes, () => isUtf8(bytes)),
    { stripBOM: true },
  );

/** The whole of a short text as rows of cells. Throws UnreadableError. */
export function recordsIn(text: string): string[][] {
  try {
    return parse(text, csvOptions(separatorOf(text.slice(0, HEAD), text.length <= HEAD)));
  } catch (error) {
    throw new UnreadableError("broken", error);
  }
}
