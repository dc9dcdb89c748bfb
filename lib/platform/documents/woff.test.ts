import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { unpacked } from "./woff";

const read = (file: string) => readFileSync(path.join(process.cwd(), "node_modules", file));
const packed = read("@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff");

/** The sum of a table's words (OpenType, "Calculating checksums"). */
function sumOf(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

it("a packed font becomes the font it was, each table with its own checksum", () => {
  const font = unpacked(packed);
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  const count = font.readUInt16BE(4);
  expect(count).toBe(packed.readUInt16BE(12));
  // The size that the packed file itself says.
  expect(font.length).toBe(packed.readUInt32BE(16));
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const tag = font.toString("latin1", at, at + 4);
    const [checksum, offset, length] = [4, 8, 12].map((place) => font.readUInt32BE(at + place)) as [
      number,
      number,
      number,
    ];
    const table = Buffer.from(font.subarray(offset, offset + ((length + 3) & ~3)));
    // The head's own adjustment is not part of its sum.
    if (tag === "head") table.writeUInt32BE(0, 8);
    expect([tag, sumOf(table)]).toEqual([tag, checksum]);
  }
});

it("any other font stays as it is", () => {
  const font = read("dejavu-fonts-ttf/ttf/DejaVuSans.ttf");
  expect(unpacked(font)).toBe(font);
});
