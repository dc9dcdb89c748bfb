import "server-only";
import { open } from "node:fs/promises";
import { openCsv } from "./csv";
import { UnreadableError } from "./refusal";
import { readSheet, scanSheet } from "./sheet";
import { MOST_ROWS, type MergedRange, type OpenedTable } from "./table";
import { readWorkbook } from "./workbook";
import { openParts, type Parts } from "./zip";

export { UnreadableError, type Unreadable } from "./refusal";
export { recordsIn, textOf } from "./text";
export { isBlank, MOST_COLUMNS, MOST_ROWS, type OpenedTable, type ReadCell, type ReadRow } from "./table";

/** A sheet that nobody meant to be read may be longer; so much more is looked through to say so. */
const COUNTED_BEYOND = 1000;

const HEAD_BYTES = 4096;
const COMPOUND = "d0cf11e0a1b11ae1";

const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");

/** Of Microsoft's older container: a locked workbook, or one in the format before 2007. */
async function compoundReason(file: string): Promise<"encrypted" | "legacy" | "notWorkbook"> {
  const handle = await open(file);
  try {
    // Names of streams stand somewhere in it; four megabytes hold those of any locked workbook.
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4 * 1024 * 1024), 0, 4 * 1024 * 1024, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (bytes.includes(utf16("EncryptedPackage"))) return "encrypted";
    return bytes.includes(utf16("Workbook")) || bytes.includes(utf16("Book")) ? "legacy" : "notWorkbook";
  } finally {
    await handle.close();
  }
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Other kinds of file, by how they begin. */
const OTHERS = /^(?:%PDF|\x89PNG|\xff\xd8\xff|GIF8|Rar!|7z\xbc\xaf|\x1f\x8b|\{\\rtf)/;

/**
 * A list as it came: a workbook of Excel's present form, or text with separators. What it is shows
 * by its bytes, not by its name. Throws UnreadableError with the true reason.
 */
export async function openTable(file: string, name: string, mostRows = MOST_ROWS): Promise<OpenedTable> {
  const head = await headOf(file);
  if (head.length === 0) throw new UnreadableError("noRows");
  if (head.subarray(0, 8).toString("hex") === COMPOUND) throw new UnreadableError(await compoundReason(file));
  if (head.subarray(0, 2).toString("latin1") === "PK") return openWorkbook(await openParts(file), mostRows);
  if (OTHERS.test(head.toString("latin1", 0, 16))) throw new UnreadableError("notWorkbook");
  return openCsv(file, name.replace(/\.[^.]*$/, ""));
}

async function openWorkbook(parts: Parts, mostRows: number): Promise<OpenedTable> {
  try {
    const book = await readWorkbook(parts);
    const scanned: { name: string; part: string; isHidden: boolean; rows: number; merged: MergedRange[] }[] =
      [];
    for (const sheet of book.sheets)
      scanned.push({
        ...sheet,
        ...(await scanSheet(await parts.open(sheet.part), mostRows + COUNTED_BEYOND)),
      });
    const find = (name: string) => {
      const found = scanned.find((sheet) => sheet.name === name);
      if (!found) throw new UnreadableError("broken");
      return found;
    };
    return {
      sheets: scanned.map(({ name, rows, isHidden }) => ({ name, rows, ...(isHidden && { isHidden }) })),
      isFrom1904: book.isFrom1904,
      mergedOf: (name) => find(name).merged,
      rowsOf: async function* (name) {
        yield* readSheet(await parts.open(find(name).part), book);
      },
      close: parts.close,
    };
  } catch (error) {
    parts.close();
    throw error;
  }
}
