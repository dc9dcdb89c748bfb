import { beforeAll, describe, expect, it } from "vitest";
import { archivistOf } from "@/lib/testing/actors";
import { archivistGrant, contextFor } from "@/lib/testing/contexts";
import { useTestDatabase } from "@/lib/testing/database";
import { withActor } from "@/lib/platform/db";

const db = useTestDatabase();

interface Right {
  name: string;
  insert: boolean;
  update: boolean;
  remove: boolean;
  columns: string[];
}
let rights: Right[] = [];
let context: Record<string, string> = {};
let [office, skurup] = ["", ""];

const idOf = async (sql: string) => (await db.row<{ id: string }>("owner", sql)).id;

beforeAll(async () => {
  rights = await db.rows<Right>(
    "superuser",
    `SELECT c.relname AS name, has_any_column_privilege('app_rw', c.oid, 'INSERT') AS insert,
       has_any_column_privilege('app_rw', c.oid, 'UPDATE') AS update, has_table_privilege('app_rw', c.oid, 'DELETE') AS remove,
       array(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
  );
  office = await idOf("SELECT id FROM office WHERE key = 'skanearkiv'");
  skurup = await idOf("SELECT id FROM municipality WHERE code = '1264'");
  const userId = await idOf("SELECT id FROM \"user\" WHERE email = 'arkivarie.skurup@skanearkiv.example'");
  context = contextFor({ office, userId, grants: [archivistGrant(skurup)] });
});

/** The number of rows changed, or the SQLSTATE of the error. */
const attempt = (sql: string): Promise<number | string> =>
  db.asApp(context, async (client) => {
    try {
      return (await client.query(sql)).rowCount ?? 0;
    } catch (error) {
      return (error as { code?: string }).code ?? "?";
    }
  });

describe("writes into another municipality", () => {
  it("change no row of a table that app_rw may update or delete from", async () => {
    const tenant = rights.filter(({ columns }) => columns.includes("municipality_id"));
    expect(tenant.filter((t) => t.update).length).toBeGreaterThan(5);
    const touched: unknown[] = [];
    for (const { name, update, remove } of tenant) {
      const where = `WHERE municipality_id IS DISTINCT FROM '${skurup}'`;
      const results = [
        update ? await attempt(`UPDATE "${name}" SET updated_at = now() ${where}`) : "42501",
        remove ? await attempt(`DELETE FROM "${name}" ${where}`) : "42501",
      ];
      if (results.some((result) => result !== 0 && result !== "42501")) touched.push([name, results]);
    }
    expect(touched).toEqual([]);
  });

  it("are refused as inserts, and as moves of an own row", async () => {
    const foreign = await idOf("SELECT id FROM municipality WHERE code = '1287'");
    for (const { name, columns } of rights.filter((t) => t.insert && t.columns.includes("municipality_id"))) {
      const into = columns.map((column) => `"${column}"`).join(", ");
      const insert = `INSERT INTO "${name}" (${into}) SELECT ${into} FROM (SELECT (jsonb_populate_record(NULL::"${name}", jsonb_build_object(
        'office_id', '${office}', 'municipality_id', '${foreign}', 'id', gen_random_uuid()))).*) row`;
      // Row-level security or a missing column must reject the row; a unique or foreign key would
      // be checked too late.
      expect([name, await attempt(insert)]).toEqual([name, "42501"]);
    }
    const move = (table: string) => attempt(`UPDATE "${table}" SET municipality_id = '${foreign}'`);
    for (const table of ["delivery", "control_point", "round"])
      expect([table, await move(table)]).toEqual([table, "42501"]);
  });

  it("pass for one's own municipality, or the others would prove nothing", async () => {
    expect(await attempt("UPDATE delivery SET updated_at = now()")).toBe(1);
    expect(await attempt("UPDATE control_point SET updated_at = now()")).toBeGreaterThan(30);
  });

  it("find no way through a foreign id in a key: a point can't carry another municipality's file", async () => {
    const point = await idOf(`SELECT id FROM control_point WHERE municipality_id = '${skurup}' LIMIT 1`);
    const file = await idOf(
      `INSERT INTO file (id, office_id, municipality_id, subject_type, subject_id, name, type, sha256, bytes, storage_key)
       SELECT gen_random_uuid(), d.office_id, d.municipality_id, 'delivery', d.id, 'a', 'b', repeat('0', 64), 1, 'foreign'
       FROM delivery d JOIN municipality m ON m.id = d.municipality_id WHERE m.code = '1287' LIMIT 1 RETURNING id`,
    );
    const sql = `INSERT INTO control_point_evidence (control_point_id, file_id, office_id, municipality_id)
      VALUES ('${point}', '${file}', '${office}', '${skurup}')`;
    expect(await attempt(sql)).toBe("23503");
  });
});

describe("what app_rw may never touch", () => {
  it.each([
    ["audit_event", "stream"],
    ["audit_stream", "key"],
  ])("%s: no insert, update, delete or truncate", async (table, key) => {
    for (const sql of [
      `INSERT INTO ${table} (${key}, seq) VALUES ('skanearkiv/1264', 99)`,
      `UPDATE ${table} SET seq = seq`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
      `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
    ])
      expect([sql, await attempt(sql)]).toEqual([sql, "42501"]);
  });

  it("another municipality's chain, another office's chain, and the owner's functions", async () => {
    const append = (stream: string) => attempt(`SELECT * FROM audit_append('${stream}', '{"type":"a.b"}')`);
    expect(await append("skanearkiv/1264")).toBe(1);
    for (const stream of ["skanearkiv/1287", "e-arkiv-mitt/2081", "e-arkiv-mitt/office", "nowhere/office"])
      expect([stream, await append(stream)]).toEqual([stream, "42501"]);
    const all = (stream: string) => attempt(`SELECT audit_append_all('${stream}', ARRAY['{"type":"a.b"}'])`);
    expect(await all("skanearkiv/1264")).toBe(1);
    for (const stream of ["skanearkiv/1287", "e-arkiv-mitt/2081", "skanearkiv/office", "nowhere/office"])
      expect([stream, await all(stream)]).toEqual([stream, "42501"]);
    for (const call of [
      "audit_append_many('skanearkiv/1264', ARRAY['x'], ARRAY['{}'])",
      "audit_write('skanearkiv/1264', 'x', '{}')",
    ])
      expect([call, await attempt(`SELECT ${call}`)]).toEqual([call, "42501"]);
  });

  it("a signed approval: nothing of it changes but its document", async () => {
    for (const column of [
      "audit_hash",
      "decision",
      "digest",
      "recorded_afterwards",
      "signed_at",
      "signed_by",
    ])
      expect([column, await attempt(`UPDATE approval SET ${column} = ${column}`)]).toEqual([column, "42501"]);
    expect(await attempt("DELETE FROM approval")).toBe("42501");
  });

  it("a prepared statement: its text and digest are what was shown, also to a broken-into web process", async () => {
    for (const column of ["canonical", "digest", "decision", "user_id", "session_id", "delivery_version"])
      expect([column, await attempt(`UPDATE statement SET ${column} = ${column}`)]).toEqual([
        column,
        "42501",
      ]);
  });

  it("other functions: PUBLIC and app_rw may run only those that were granted", async () => {
    const open = await db.rows<{ name: string }>(
      "superuser",
      `SELECT p.proname AS name FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
         AND has_function_privilege('app_rw', p.oid, 'EXECUTE')
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1`,
    );
    expect(open.map((f) => f.name)).toEqual([
      "account_letter",
      "app_office",
      "app_own_projects",
      "app_reach",
      "app_scope",
      "app_subjects",
      "app_user",
      "assert_year_open",
      "audit_append",
      "audit_append_all",
      "auth_end_own_session",
      "auth_login",
      "auth_names",
      "auth_note",
      "auth_own_password",
      "auth_own_sessions",
      "auth_session",
      "auth_session_create",
      "auth_session_end",
      "budget_adopt",
      "control_point_count",
      "enqueue",
      "file_remove",
      "folded_name",
      "invitation_renew",
      "invitation_withdraw",
      "link_make",
      "link_read",
      "link_use",
      "mail_post",
      "mandate_known",
      "mandate_people",
      "mandates_end",
      "municipality_add",
      "need_scored",
      "note_visit",
      "notifications_end",
      "notify",
      "notify_self",
      "notify_several",
      "office_members",
      "office_steps",
      "office_vendors",
      "own_account",
      "own_account_change",
      "own_email_link",
      "own_password",
      "password_request",
      "people_list",
      "person_activate",
      "person_archivists",
      "person_deactivate",
      "person_invite",
      "person_letters",
      "person_may_all",
      "person_places",
      "person_rename",
      "phase_deliveries",
      "phases_take_effect",
      "plan_adopt",
      "plan_items_compared",
      "plan_items_told",
      "plan_members",
      "plan_quarter",
      "plan_sizes",
      "project_held",
      "project_of_delivery_held",
      "project_parts",
      "project_places",
      "project_tell",
      "project_tracks",
      "role_end",
      "role_give",
      "role_until",
      "scope_names",
      "search_document",
      "search_fold",
      "search_printed",
      "search_stops",
      "search_stops_near",
      "settlement_adopt",
      "setup_is_needed",
      "setup_office",
      "setup_word_is",
      "sign_in_failures",
      "sign_in_failures_elsewhere",
      "stop_held",
      "stop_places",
      "stops_waited_for",
      "subject_people",
      "system_merge",
      "system_vendor",
      "template_systems",
      "vendor_merge",
      "year_is_frozen",
    ]);
  });

  it("functions look for tables and types where they belong, and last of all among a caller's own", async () => {
    const loose = await db.rows<{ name: string }>(
      "superuser",
      `SELECT p.proname AS name FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c ~ '^search_path=.*pg_temp$')
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1`,
    );
    expect(loose).toEqual([]);
  });

  it("holds through Prisma as well: a rolled-back use-case leaves nothing", async () => {
    const archivist = await archivistOf(db, "skurup");
    const failing = withActor(archivist, async (tx) => {
      await tx.delivery.updateMany({ data: { status: "closed" } });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    const { n } = await db.row<{ n: number }>(
      "owner",
      "SELECT count(*)::int AS n FROM delivery WHERE status = 'closed' AND office_id = (SELECT id FROM office WHERE key = 'skanearkiv')",
    );
    expect(n).toBe(0);
  });
});
