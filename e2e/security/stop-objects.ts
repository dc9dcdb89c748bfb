import { randomUUID } from "node:crypto";
import { query } from "../support/database";
import type { Route, Target } from "./route-table";

/** The id of a stop that is made for the cell, or of none. */
export const stopId = (database: string, target: Target): Promise<string> | string =>
  target === "missing" ? randomUUID() : target === "malformed" ? "not-an-id" : makeStop(database, target);

/**
 * An open stop of one delivery: Trelleborg's, which names Visma, or Skurup's, which names Formpipe.
 */
async function makeStop(database: string, target: Target): Promise<string> {
  const id = randomUUID();
  const [code, vendor] = target === "other" ? ["1264", "formpipe"] : ["1287", "visma"];
  await query(
    database,
    `WITH d AS (SELECT d.id, d.office_id, d.municipality_id, v.id AS vendor_id FROM delivery d
        JOIN municipality m ON m.id = d.municipality_id JOIN office o ON o.id = d.office_id
        JOIN vendor v ON v.office_id = o.id AND v.key = $3
        WHERE o.key = 'skanearkiv' AND m.code = $2 ORDER BY d.id LIMIT 1),
      held AS (INSERT INTO stop_delivery (stop_id, office_id, municipality_id, vendor_id, delivery_id)
        SELECT $1::uuid, office_id, municipality_id, vendor_id, id FROM d),
      terms AS (INSERT INTO stop_terms (stop_id, office_id) SELECT $1::uuid, office_id FROM d)
      INSERT INTO stop (id, office_id, vendor_id, stopped_by, status, since, title, reason)
      SELECT $1::uuid, office_id, vendor_id, 'vendor', 'reported', '2021-11-01', 'prov', 'prov' FROM d`,
    [id, code, vendor],
  );
  return id;
}

/** What a write of a stop carries; one that was made for the cell has version 1. */
export const stopWrite = ({ method, path, body }: Route): { body?: unknown; version?: number } => ({
  ...(body !== undefined && { body }),
  ...((method === "PATCH" || /\/(mended|closing)$/.test(path)) && { version: 1 }),
});
