import { randomUUID } from "node:crypto";
import { query } from "../support/database";

/** A municipality's installation of W3D3 at SkånEarkiv, which every other test leaves. */
export async function installationOf(database: string, code: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    database,
    `SELECT i.id FROM system_instance i JOIN municipality m ON m.id = i.municipality_id
      JOIN system_product p ON p.id = i.product_id JOIN office o ON o.id = i.office_id
      WHERE o.key = 'skanearkiv' AND m.code = $1 AND p.key = 'w3d3'`,
    [code],
  );
  return row!.id;
}

/** The version that a write of it must name; 1 where there is none. */
async function installationVersion(database: string, code: string): Promise<number> {
  const [row] = await query<{ version: number }>(
    database,
    "SELECT version FROM system_instance WHERE id = $1",
    [await installationOf(database, ["1287", "1264"].includes(code) ? code : "1287")],
  );
  return row?.version ?? 1;
}

/** How often the office's criteria have been changed, as its readers are told. */
async function criteriaVersion(database: string, office: string): Promise<number> {
  const [row] = await query<{ version: number }>(
    database,
    `SELECT 1 + coalesce(sum(c.version), 0)::int AS version FROM need_criteria_set c
      JOIN office o ON o.id = c.office_id WHERE o.key = $1`,
    [office],
  );
  return row!.version;
}

/** A system of the register that nobody has yet; returns its key. */
async function makeSystem(database: string): Promise<string> {
  const key = randomUUID();
  await query(
    database,
    `INSERT INTO system_product (id, office_id, key, name) SELECT $1::uuid, id, $1, $1 FROM office WHERE key = 'skanearkiv'`,
    [key],
  );
  return key;
}

const meaning = (value: number) => ({ value, meaning: `värde ${value}` });

/** What a write about installations carries, by where it goes. */
export async function installationWrite(
  database: string,
  { method, path }: { method: string; path: string },
  { code, office }: { code: string; office: string },
): Promise<{ body?: unknown; version?: number }> {
  if (path.endsWith("/need-criteria")) {
    const criteria = [{ name: { sv: "Prov" }, weight: "1", scale: [meaning(0), meaning(5)] }];
    const version = await criteriaVersion(database, office);
    return { body: { criteria, validFrom: "2001-01-01" }, version };
  }
  if (path.endsWith("/installations"))
    return { body: { municipality: code, system: await makeSystem(database) } };
  const version = await installationVersion(database, code);
  if (path.endsWith("/need")) {
    const scores = ["verksamhetsnytta", "snar-leverans"].map((criterion) => ({
      criterion,
      value: 3,
      reason: "prov",
    }));
    return { body: { scores }, version };
  }
  return method === "PATCH" ? { body: { successor: randomUUID() }, version } : { version };
}
