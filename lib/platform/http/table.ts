import "server-only";
import type { z } from "zod";
import type { Operation } from "@/lib/domain/operation";
import type { SpreadsheetFormat } from "@/lib/domain/spreadsheet";
import type { Words } from "@/lib/domain/text";
import type { Db } from "../db";
import type { Cell, Spreadsheet } from "../documents/spreadsheet";
import type { Later } from "./later";
import type { Binding, Call } from "./route";

/** What was asked for, as it stood in the address, and the list's own page with that filter. */
export interface AskedTable {
  db: Db;
  operation: string;
  query: Record<string, string>;
  page: string;
}

/** A list to be written: its rows are read while the transaction lasts. */
export interface Table {
  /** The file's name, without its ending. */
  name: string;
  sheet: Spreadsheet;
  rows: AsyncIterable<Cell[]>;
  /** How many rows, of a list that counts them beforehand. */
  total?: number;
  /** Asks for it to be written by the worker: of a list that is too long to be waited for. */
  later?: (asked: AskedTable) => Promise<Later>;
}

/** Opens a list in the actor's transaction; in a request the words are the reader's own. */
export type ReadTable<Q> = (call: Call<undefined, Q>, words?: Words) => Promise<Table>;

export type TableQuery = z.ZodType<{ format: SpreadsheetFormat }>;
export type TableOperation<Q extends z.ZodType, R extends z.ZodType = z.ZodType> = Operation<
  z.ZodUndefined,
  Q,
  z.ZodUndefined,
  R,
  "spreadsheet"
>;

/** An operation that answers with a list, with what reads it: the worker writes long ones. */
export interface TableBinding extends Binding {
  operation: TableOperation<TableQuery>;
  read: ReadTable<never>;
}

/** The list that an operation gives as a file, among all that the program answers. */
export const findTable = (bindings: readonly Binding[], operation: string): TableBinding | undefined =>
  bindings
    .filter((binding): binding is TableBinding => "read" in binding)
    .find((binding) => binding.operation.id === operation);
