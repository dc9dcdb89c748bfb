import type pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Grant } from "@/lib/domain/actor";
import { contextFor } from "@/lib/testing/contexts";
import { useTestDatabase } from "@/lib/testing/database";
import { plantRows } from "@/lib/testing/planted";

const db = useTestDatabase();

interface Table {
  name: string;
  /** Its primary key as SQL. */
  key: string;
  update: boolean;
  remove: boolean;
}
let tables: Table[] = [];
let grants: Record<string, Grant> = {};
let office = { id: "", municipalityIds: [""] };
let userId = "";

beforeAll(async () => {
  const found = await db.row<{ id: string; ids: string[]; user: string; vendor: string }>(
    "owner",
    `SELECT o.id, (SELECT array_agg(id ORDER BY code) FROM municipality m WHERE m.office_id = o.id) AS ids,
       (SELECT u.id FROM "user" u JOIN role_grant g ON g.user_id = u.id AND g.office_id = o.id ORDER BY u.email LIMIT 1) AS user,
       (SELECT vendor_id FROM delivery d WHERE d.office_id = o.id AND vendor_id IS NOT NULL GROUP BY 1 ORDER BY count(*), 1 LIMIT 1) AS vendor
     FROM office o WHERE o.key = 'skanearkiv'`,
  );
  office = { id: found.id, municipalityIds: found.ids };
  userId = found.user;
  const codes = await db.rows<{ id: string; code: string }>("owner", "SELECT id, code FROM municipality");
  const at = (role: Grant["role"], code: string): Grant => {
    const { id } = codes.find((row) => row.code === code)!;
    return { role, scope: "municipality", municipality: { id, code, name: "" }, vendor: null };
  };
  const wide = (role: Grant["role"]): Grant => ({ role, scope: "office", municipality: null, vendor: null });
  grants = {
    coordinator: wide("coordinator"),
    council: wide("council"),
    auditor: wide("auditor"),
    administrator: wide("administrator"),
    archivist: at("archivist", "1287"),
    systemManager: at("systemManager", "1264"),
    "own administrator": at("administrator", "1260"),
    vendor: { role: "vendor", scope: "vendor", municipality: null, vendor: { id: found.vendor, name: "" } },
  };
  for (const code of ["1287", "1264"])
    await plantRows(db, codes.find((row) => row.code === code)!.id, userId);
  tables = await db.rows<Table>(
    "superuser",
    `SELECT c.relname AS name, 'ROW(' || (SELECT string_agg(quote_ident(a.attname), ', ') FROM pg_index i
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey) WHERE i.indrelid = c.oid AND i.indisprimary) || ')::text' AS key,
       EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'updated_at'
         AND has_column_privilege('app_rw', c.oid, a.attnum, 'UPDATE')) AS update, has_table_privilege('app_rw', c.oid, 'DELETE') AS remove
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
       AND has_table_privilege('app_rw', c.oid, 'SELECT') ORDER BY 1`,
  );
}, 60_000);

/**
 * Every row that a user with these grants can read, change and delete as app_rw: "reads delivery
 * (id)".
 */
const reachOf = (...held: Grant[]): Promise<Set<string>> =>
  db.asApp(
    contextFor({ office: office.id, municipalityIds: office.municipalityIds, userId, grants: held }),
    (client) => allOf(client),
  );

async function allOf(client: pg.Client): Promise<Set<string>> {
  const reached = new Set<string>();
  const note = async (verb: string, { name, key }: Table, sql: string) => {
    await client.query("SAVEPOINT one");
    try {
      const { rows } = await client.query<{ key: string }>(`${sql.replace("KEY", `${key} AS key`)}`);
      for (const row of rows) reached.add(`${verb} ${name} ${row.key}`);
    } catch (error) {
      // What is frozen refuses whoever would change it.
      if ((error as { code?: string }).code !== "42501") throw error;
    }
    await client.query("ROLLBACK TO one");
  };
  for (const table of tables) {
    await note("reads", table, `SELECT KEY FROM "${table.name}"`);
    if (table.update)
      await note("changes", table, `UPDATE "${table.name}" SET updated_at = updated_at RETURNING KEY`);
    if (table.remove) await note("deletes", table, `DELETE FROM "${table.name}" RETURNING KEY`);
  }
  return reached;
}

describe("a person with two roles", () => {
  it("reads and writes what each of them gives, and nothing more: every pair, table by table", async () => {
    const names = Object.keys(grants);
    const alone = new Map<string, Set<string>>();
    for (const name of names) alone.set(name, await reachOf(grants[name]!));
    // Every pair of roles must reach different rows, or the pairs would prove nothing.
    expect(new Set([...alone.values()].map((reached) => [...reached].sort().join())).size).toBe(names.length);
    const wrong: string[] = [];
    for (const [index, one] of names.entries())
      for (const other of names.slice(index + 1)) {
        const both = await reachOf(grants[one]!, grants[other]!);
        const union = new Set([...alone.get(one)!, ...alone.get(other)!]);
        for (const row of both) if (!union.has(row)) wrong.push(`${one} + ${other} gains ${row}`);
        for (const row of union) if (!both.has(row)) wrong.push(`${one} + ${other} loses ${row}`);
      }
    expect(wrong).toEqual([]);
  }, 120_000);

  it("is told apart from one whose grants are added: an archivist who administers the office", async () => {
    const both = [...(await reachOf(grants["archivist"]!, grants["administrator"]!))];
    const wide = [...(await reachOf(grants["coordinator"]!))];
    const deliveries = (rows: string[]) => rows.filter((row) => row.startsWith("reads delivery ")).length;
    expect(deliveries(both)).toBe(1 + 1);
    expect(deliveries(wide)).toBeGreaterThan(deliveries(both));
    expect(both.some((row) => row.startsWith("reads audit_event (skanearkiv/office"))).toBe(true);
  });
});
