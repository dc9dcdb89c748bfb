import "server-only";
import type { Db } from "./context";
import { Prisma } from "./generated/client";

type Row = Record<string, unknown>;
/** Rows by table. */
export type Rows = Record<string, Row[]>;

const columnOf = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A row with the columns' names instead of the properties'. */
export const toColumns = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [columnOf(name), value]));

/**
 * Inserts many rows in one statement, with the columns of the first row; the client's own way takes
 * a tenth of a second for a hundred. Dates go as ISO text. Tables and columns are ours, never
 * input.
 */
export async function insertRows(db: Db, table: string, rows: Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 20_000) {
    const part = rows.slice(from, from + 20_000).map(toColumns);
    const columns = Prisma.raw(
      Object.keys(part[0]!)
        .map((column) => `"${column}"`)
        .join(", "),
    );
    const target = Prisma.raw(`"${table}"`);
    await db.$executeRaw`
      INSERT INTO ${target} (${columns})
      SELECT ${columns} FROM json_populate_recordset(NULL::${target}, ${JSON.stringify(part)}::json)`;
  }
}
