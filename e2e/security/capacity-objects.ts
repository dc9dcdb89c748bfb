import { query } from "../support/database";
import type { Target } from "./read-table";

/** The version of what an office has room for; 0 as long as it has said nothing. */
export async function capacityVersion(database: string, target: Target): Promise<number> {
  const office = target === "office" ? "e-arkiv-mitt" : "skanearkiv";
  const [row] = await query<{ version: number }>(
    database,
    "SELECT c.version FROM capacity c JOIN office o ON o.id = c.office_id WHERE o.key = $1",
    [office],
  );
  return row?.version ?? 0;
}
