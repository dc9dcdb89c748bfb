import { query } from "./database";

/** Keys of the invented office's plans, which carry the years that they were loaded in. */
export async function findPlanKeys(database: string): Promise<{ adopted: string; draft: string }> {
  const rows = await query<{ key: string; status: string }>(
    database,
    `SELECT p.key, v.status::text AS status FROM plan p JOIN plan_version v ON v.plan_id = p.id
     JOIN office o ON o.id = p.office_id WHERE o.key = 'exempel'`,
  );
  const keyOf = (status: string) => rows.find((row) => row.status === status)!.key;
  return { adopted: keyOf("adopted"), draft: keyOf("draft") };
}
