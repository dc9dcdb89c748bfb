import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { query } from "./database";

type State = "queued" | "running" | "ready" | "failed";

/**
 * A long list that this person has asked for at SkånEarkiv, as far as the state says; returns its
 * id. One that is ready has its file where the program (fixtures.ts) keeps them.
 */
export async function makeExport(database: string, email: string, state: State): Promise<string> {
  const [id, key] = [randomUUID(), randomUUID()];
  const page = "/skanearkiv/deliveries?sort=-updatedAt";
  const params = { operation: "exportDeliveries", query: { format: "xlsx", made: id }, page };
  await query(
    database,
    `INSERT INTO long_task (id, office_id, user_id, kind, params, title, locale, state, done, total, failure, expires_at,
       finished_at, file_name, file_type, file_bytes, storage_key, permission, reach)
     SELECT $1, o.id, u.id, 'export', $2, 'Leveranser', 'sv', $3::"LongTaskState", 12000, 60000,
       CASE $3::text WHEN 'failed' THEN 'request.forbidden' END, now() + interval '1 day',
       CASE WHEN $3::text IN ('ready', 'failed') THEN now() END, f.name, f.type, f.bytes, f.key, f.permission, f.reach
     FROM "user" u, office o LEFT JOIN (VALUES ('leveranser.xlsx', 'text/csv; charset=utf-8', 4, $5, 'office:enter',
       '{"isOfficeWide": false, "municipalityIds": [], "vendorIds": []}'::jsonb)) f (name, type, bytes, key, permission, reach)
       ON $3::text = 'ready'
     WHERE u.email = $4 AND o.key = 'skanearkiv'`,
    [id, JSON.stringify(params), state, email, key],
  );
  if (state === "ready") {
    const folder = path.resolve(".test", database, "files", key.slice(-2));
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, key), "prov");
  }
  return id;
}
