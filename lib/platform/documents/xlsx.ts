import "server-only";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import ExcelJS from "exceljs";
import { negativeIn, workbookText } from "@/lib/domain/cell-safety";
import { cellValue, type Cell, type CellKind, type Spreadsheet } from "./cells";

const numberFormats: Record<CellKind, string> = {
  text: "@",
  number: "0",
  count: "#,##0",
  decimal: "General",
  ore: "#,##0.00",
  share: "0.00##",
  percent: "0%",
  day: "yyyy-mm-dd",
  moment: "yyyy-mm-dd hh:mm:ss",
};

/** Columns wider than this wrap their text. */
const WRAP_FROM = 30;
/**
 * The number of rows between pauses, in which other requests are served and the output is
 * compressed.
 */
const ROWS_AT_A_TIME = 250;

const formatOf = (kind: CellKind, { locale }: Spreadsheet): string =>
  locale === "nb" ? numberFormats[kind].replace("yyyy-mm-dd", "dd.mm.yyyy") : numberFormats[kind];

/** A valid name of a sheet: at most 31 characters, without the characters of a cell address. */
const sheetName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:]/g, " ")
    .slice(0, 31)
    .trim();

/**
 * Writes the list as a workbook, row by row to disk: one sheet with frozen head and filter, and one
 * that describes the file.
 */
export async function writeXlsx(
  file: string,
  sheet: Spreadsheet,
  rows: AsyncIterable<Cell[]>,
): Promise<void> {
  const stream = createWriteStream(file, { flags: "wx", mode: 0o600 });
  const done = finished(stream);
  // Awaited below; a disk error before that must not end the process.
  done.catch(() => undefined);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  book.creator = sheet.creator;
  book.lastModifiedBy = sheet.creator;
  try {
    await addList(book, sheet, rows);
    addAbout(book, sheet);
    await Promise.race([book.commit(), done]);
    await done;
  } catch (error) {
    stream.destroy();
    throw error;
  }
}

type Book = ExcelJS.stream.xlsx.WorkbookWriter;

async function addList(book: Book, sheet: Spreadsheet, rows: AsyncIterable<Cell[]>): Promise<void> {
  const { columns, total } = sheet;
  const page = book.addWorksheet(sheetName(sheet.title), {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { orientation: "landscape", fitToPage: true, fitToHeight: 0 },
  });
  page.columns = columns.map(({ kind, width }) => ({
    width,
    style: {
      numFmt: formatOf(kind, sheet),
      alignment: { vertical: "top", wrapText: kind === "text" && width > WRAP_FROM },
    },
  }));
  const head = page.addRow(columns.map(({ header }) => workbookText(header)));
  head.font = { bold: true };
  head.commit();
  const valuesOf = (row: Cell[]) =>
    row
      .map((cell, index) => cellValue(cell, columns[index]!.kind, sheet.timeZone))
      .map((value) => (typeof value === "string" ? (negativeIn(value) ?? workbookText(value)) : value));
  let count = 0;
  for await (const row of rows) {
    page.addRow(valuesOf(row)).commit();
    count += 1;
    if (count % ROWS_AT_A_TIME === 0) await setImmediate();
  }
  if (total) addTotal(page, valuesOf(total));
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: count + 1, column: columns.length } };
  page.commit();
}

/**
 * The total is a value, as exact as on the page: a formula would change when somebody removes a row
 * from their copy.
 */
function addTotal(page: ExcelJS.Worksheet, values: ExcelJS.CellValue[]): void {
  const row = page.addRow(values);
  row.font = { bold: true };
  row.border = { top: { style: "thin" } };
  row.commit();
}

function addAbout(book: Book, { about }: Spreadsheet): void {
  const page = book.addWorksheet(sheetName(about.title));
  page.columns = [
    { width: 24, style: { font: { bold: true }, alignment: { vertical: "top" } } },
    { width: 80, style: { numFmt: "@", alignment: { vertical: "top", wrapText: true } } },
  ];
  for (const row of about.rows) page.addRow(row.map(workbookText)).commit();
  page.commit();
}
