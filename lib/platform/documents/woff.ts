import { inflateSync } from "node:zlib";

const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const HEAD = 12;
const ENTRY = 16;

const padded = (length: number): number => (length + 3) & ~3;

/**
 * A font file of WOFF 1.0 (W3C, 2012) as the OpenType file that was packed into it; any other file
 * as it is. pdfkit's reader of fonts would unpack all shapes anew for each letter, which is most of
 * the time that a document takes.
 */
export function unpacked(file: Buffer): Buffer {
  if (file.toString("latin1", 0, 4) !== "wOFF") return file;
  const tables = Array.from({ length: file.readUInt16BE(12) }, (_, at) => {
    const entry = WOFF_HEAD + at * WOFF_ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((place) => file.readUInt32BE(entry + place)) as [
      number,
      number,
      number,
    ];
    const data = file.subarray(offset, offset + packed);
    return {
      tag: file.subarray(entry, entry + 4),
      checksum: file.readUInt32BE(entry + 16),
      data: packed < length ? inflateSync(data) : data,
    };
  });
  const starts = HEAD + tables.length * ENTRY;
  const font = Buffer.alloc(tables.reduce((sum, { data }) => sum + padded(data.length), starts));
  file.copy(font, 0, 4, 8);
  const power = Math.floor(Math.log2(tables.length));
  const range = 2 ** power * ENTRY;
  [tables.length, range, power, tables.length * ENTRY - range].forEach((value, at) =>
    font.writeUInt16BE(value, 4 + at * 2),
  );
  let offset = starts;
  tables.forEach(({ tag, checksum, data }, at) => {
    const entry = HEAD + at * ENTRY;
    tag.copy(font, entry);
    [checksum, offset, data.length].forEach((value, place) =>
      font.writeUInt32BE(value, entry + 4 + place * 4),
    );
    data.copy(font, offset);
    offset += padded(data.length);
  });
  return font;
}
