import { randomUUID } from "node:crypto";
import { query } from "../support/database";
import type { Target } from "./read-table";

/** The version of an office's mapping of accounts; 0 as long as nobody has said any. */
export async function mappingVersion(database: string, target: Target): Promise<number> {
  const office = target === "office" ? "e-arkiv-mitt" : "skanearkiv";
  const [row] = await query<{ version: number }>(
    database,
    "SELECT a.version FROM account_mapping a JOIN office o ON o.id = a.office_id WHERE o.key = $1",
    [office],
  );
  return row?.version ?? 0;
}

/** An entry of SkånEarkiv's outcome, by its id. */
export async function makeEntry(database: string): Promise<string> {
  const id = randomUUID();
  await query(
    database,
    `INSERT INTO outcome_entry (id, office_id, year, on_day, period, group_name, text, amount_ore, kind)
      SELECT $1, id, 2021, '2021-01-31', '2021-01', 'Drift', 'Serverdrift', 125000, 'manual' FROM office
      WHERE key = 'skanearkiv'`,
    [id],
  );
  return id;
}
