import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";

export interface EntryChoices {
  /** Names of groups, of budgets and of the rules for accounts. */
  groups: string[];
  /** What is financed by itself. */
  funds: { key: string; name: string }[];
}

/** What an entry by hand is chosen from. One statement. */
export async function listChoicesOfEntry(db: Db, { office }: Actor): Promise<EntryChoices> {
  const rows = await db.$queryRaw<{ key: string | null; name: string }[]>`
    SELECT key, name FROM (
      SELECT DISTINCT NULL AS key, group_name AS name FROM budget_line WHERE office_id = ${office.id}::uuid
      UNION SELECT NULL, r ->> 'group' FROM account_mapping m, jsonb_array_elements(m.rules) r
        WHERE m.office_id = ${office.id}::uuid
      UNION SELECT fund_key, min(fund_name) FROM budget_line
        WHERE office_id = ${office.id}::uuid AND fund_key <> 'ordinary' GROUP BY fund_key) x
    ORDER BY name ${collation(office)}`;
  return {
    groups: rows.flatMap(({ key, name }) => (key === null ? [name] : [])),
    funds: rows.flatMap(({ key, name }) => (key === null ? [] : [{ key, name: name ?? key }])),
  };
}
