import { query } from "./database";

/** The invented office's first charge: a quarter of last year. */
export async function findCharge(database: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    database,
    `SELECT c.id FROM charge c JOIN office o ON o.id = c.office_id WHERE o.key = 'exempel'
     ORDER BY c.year, c.part LIMIT 1`,
  );
  return row!.id;
}
