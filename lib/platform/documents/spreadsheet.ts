import "server-only";
import { writeCsv } from "./csv";
import { writeXlsx } from "./xlsx";

export type { Cell, CellKind, SheetColumn, Spreadsheet } from "./cells";

/**
 * The writers of a list, by format. Both take rows as a stream and hold only some of them in
 * memory.
 */
export const spreadsheetWriters = { xlsx: writeXlsx, csv: writeCsv };
