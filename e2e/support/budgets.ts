import { query } from "./database";

/** The invented office's running year: the one whose budget was revised. */
export async function findBudgetYear(database: string): Promise<number> {
  const [row] = await query<{ year: number }>(
    database,
    `SELECT b.year FROM budget b JOIN budget_revision r ON r.budget_id = b.id AND r.number = 2
     JOIN office o ON o.id = b.office_id WHERE o.key = 'exempel'`,
  );
  return row!.year;
}
