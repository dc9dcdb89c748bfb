import { Prisma } from "@/lib/platform/db/generated/client";
import type { Owner } from "../database";

type Row = Record<string, unknown>;

/**
 * Inserts many rows in one statement: the columns of the first row, whose types PostgreSQL knows. Dates go as ISO text.
 * Tables and columns are ours, never input.
 */
export async function insertRows(db: Owner, table: string, rows: Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 20_000) {
    const part = rows.slice(from, from + 20_000);
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
