import { randomInt, randomUUID } from "node:crypto";
import { query } from "../support/database";
import type { Route, Target } from "./read-table";

const officeOf = (target: Target): string => (target === "office" ? "e-arkiv-mitt" : "skanearkiv");

export const isOfCharges = (path: string): boolean => /\/(charges|charge-settings)($|\/|\.)/.test(path);

/** A charge of one municipality of SkånEarkiv, in a year that no other has; returns its id. */
export async function makeCharge(database: string, code: string): Promise<string> {
  const id = randomUUID();
  await query(
    database,
    `WITH c AS (INSERT INTO charge (id, office_id, agreement_id, year, period, part, currency, vat_rate)
        SELECT $1, o.id, a.id, $2, 'year', 1, 'SEK', 0.25 FROM office o JOIN cost_share_agreement a ON a.office_id = o.id
        WHERE o.key = 'skanearkiv' AND a.key = '2021-2023' RETURNING *)
      INSERT INTO charge_row (charge_id, office_id, municipality_id, is_internal, year_ore, net_ore, vat_rate, vat_ore)
      SELECT c.id, c.office_id, m.id, false, 100, 100, 0.25, 25
      FROM c JOIN municipality m ON m.office_id = c.office_id AND m.code = $3`,
    [id, randomInt(3000, 1_000_000), code],
  );
  return id;
}

/** A year with a decided key, which hardly another cell charges. */
async function makeYear(database: string, target: Target): Promise<number> {
  const year = randomInt(2100, 2200);
  const key = randomUUID();
  await query(
    database,
    `WITH a AS (INSERT INTO cost_share_agreement (id, office_id, key, name, currency, status, starts_on, ends_on, adopted_at)
        SELECT $1::uuid, id, $1, $1, 'SEK', 'adopted', make_date($2, 1, 1), make_date($2, 12, 31), now()
        FROM office WHERE key = $3 RETURNING *)
      INSERT INTO cost_share_row (id, office_id, agreement_id, country, municipality_code, share)
      SELECT gen_random_uuid(), a.office_id, a.id, m.country, m.code, 1
      FROM a JOIN LATERAL (SELECT * FROM municipality x WHERE x.office_id = a.office_id ORDER BY x.code LIMIT 1) m ON true`,
    [key, year, officeOf(target)],
  );
  return year;
}

/** What a write of a cell carries. */
export async function chargeWrite(
  database: string,
  { path, body }: Pick<Route, "path" | "body">,
  target: Target,
): Promise<{ body?: unknown; version?: number }> {
  if (path.endsWith("/charges")) {
    const year = await makeYear(database, target);
    return { body: { year, period: "quarter", part: randomInt(1, 5), totalOre: 100_000, vatRate: "0.25" } };
  }
  const [row] = await query<{ version: number }>(
    database,
    "SELECT s.version FROM charge_settings s JOIN office o ON o.id = s.office_id WHERE o.key = $1",
    [officeOf(target)],
  );
  return { body, version: row?.version ?? 0 };
}
