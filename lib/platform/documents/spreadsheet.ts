import "server-only";
import { writeCsv } from "./csv";
import { writeXlsx } from "./xlsx";

export type { Cell, CellKind, SheetColumn, Spreadsheet } from "./cells";

/** How a list is written, by format. Both take rows as they come and hold only some of them in memory. */
export const spreadsheetWriters = { xlsx: writeXlsx, csv: writeCsv };
