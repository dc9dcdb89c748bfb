import { beforeAll, describe, expect, it } from "vitest";
import { archivistGrant, contextFor } from "@/lib/testing/contexts";
import { useTestDatabase } from "@/lib/testing/database";

const db = useTestDatabase();

/** data.md's short list: what needs no context. A new table is not on it and is checked by itself. */
const WITHOUT_CONTEXT = ["municipality_register", "rate_limit"];
/** What the migrating itself keeps: the owner's alone. */
const MIGRATING = ["_prisma_migrations", "repeatable_sql"];
/** What a member of an office sees beside its own municipality's rows: the office's own tables. */
const OFFICE_TABLES = [
  "office",
  "vendor",
  "system_product",
  "plan",
  "plan_version",
  "delivery_project",
  "phase_template",
  "phase",
  "control_point_template",
  "control_point_template_item",
  "cost_share_agreement",
  "cost_share_row",
  "cost_share_amount",
  "refund",
];

interface Table {
  name: string;
  forced: boolean;
  columns: string[];
}
let tables: Table[] = [];
let ids: Record<"skanearkiv" | "mitt" | "trelleborg" | "skurup" | "borlange", string>;

const contextOf = (office: string, ...municipalities: string[]) =>
  contextFor({ office, grants: municipalities.map(archivistGrant) });

beforeAll(async () => {
  tables = await db.rows<Table>(
    "superuser",
    `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
       array(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS columns
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
     ORDER BY c.relname`,
  );
  const found = await db.rows<{ key: string; id: string }>(
    "owner",
    `SELECT key, id FROM office UNION ALL SELECT m.code, m.id FROM municipality m`,
  );
  const idOf = (key: string) => found.find((row) => row.key === key)!.id;
  ids = {
    skanearkiv: idOf("skanearkiv"),
    mitt: idOf("e-arkiv-mitt"),
    trelleborg: idOf("1287"),
    skurup: idOf("1264"),
    borlange: idOf("2081"),
  };
  const delivery = `SELECT id FROM delivery WHERE municipality_id = '${ids.trelleborg}' LIMIT 1`;
  // Every tenant table has rows of Trelleborg, so that an empty one proves nothing by chance.
  await db.rows(
    "owner",
    `WITH d AS (SELECT * FROM delivery WHERE id = (${delivery})), c AS (SELECT * FROM control_point WHERE delivery_id = (${delivery}) LIMIT 1),
     f AS (INSERT INTO file (id, office_id, municipality_id, delivery_id, name, type, sha256, bytes, storage_key)
       SELECT gen_random_uuid(), office_id, municipality_id, id, 'a', 'b', repeat('0', 64), 1, 'x' FROM d RETURNING *),
     e AS (INSERT INTO control_point_evidence (control_point_id, file_id, office_id, municipality_id, vendor_id)
       SELECT c.id, f.id, c.office_id, c.municipality_id, c.vendor_id FROM c, f RETURNING 1),
     v AS (INSERT INTO deviation (id, office_id, municipality_id, vendor_id, delivery_id, control_point_id, type, status, description)
       SELECT gen_random_uuid(), office_id, municipality_id, vendor_id, delivery_id, id, 'undetermined', 'open', 'x' FROM c RETURNING 1),
     q AS (INSERT INTO approval_request (id, office_id, municipality_id, delivery_id, round_number, status)
       SELECT gen_random_uuid(), office_id, municipality_id, id, 1, 'open' FROM d RETURNING *),
     s AS (INSERT INTO statement (id, office_id, municipality_id, request_id, delivery_id, delivery_version, user_id, session_id, decision, language, canonical, digest, expires_at)
       SELECT gen_random_uuid(), office_id, municipality_id, id, delivery_id, 1, gen_random_uuid(), gen_random_uuid(), 'approved', 'sv', '{}', repeat('0', 64), now() FROM q RETURNING *),
     a AS (INSERT INTO approval (id, office_id, municipality_id, delivery_id, delivery_version, decision, recorded_afterwards, signed_at)
       SELECT gen_random_uuid(), office_id, municipality_id, id, 77, 'approved', true, now() FROM d RETURNING 1),
     o AS (INSERT INTO comment (id, office_id, municipality_id, delivery_id, body, author_role, created_by)
       SELECT gen_random_uuid(), d.office_id, d.municipality_id, d.id, 'x', 'coordinator', u.id FROM d, (SELECT id FROM "user" LIMIT 1) u RETURNING *),
     om AS (INSERT INTO comment_mention (comment_id, user_id, office_id, municipality_id, created_by)
       SELECT id, created_by, office_id, municipality_id, created_by FROM o RETURNING 1),
     n AS (INSERT INTO notification (id, office_id, municipality_id, user_id, type, delivery_id, actor_id)
       SELECT gen_random_uuid(), office_id, municipality_id, created_by, 'comment.mentioned', delivery_id, created_by FROM o RETURNING 1),
     i AS (INSERT INTO idempotency_record (user_id, key, request_hash, status, headers, body, expires_at)
       SELECT id, gen_random_uuid(), 'x', 200, '{}', '', now() FROM "user" LIMIT 1 RETURNING 1),
     w AS (INSERT INTO visit (office_id, user_id, session_id, seen_at)
       SELECT d.office_id, u.id, gen_random_uuid(), now() FROM d, "user" u LIMIT 1 RETURNING 1)
     INSERT INTO session (id, token_hash, user_id, methods, auth_time, last_seen_at, expires_at)
     SELECT gen_random_uuid(), 'x', id, '{}', now(), now(), now() FROM "user" LIMIT 1`,
  );
});

/** How many rows app_rw sees; null when it may not read the table at all. */
async function visible(table: string, context: Record<string, string>, where = "true") {
  return db.asApp(context, async (client) => {
    try {
      const { rows } = await client.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM "${table}" WHERE ${where}`,
      );
      return rows[0]!.n;
    } catch (error) {
      if ((error as { code?: string }).code === "42501") return null;
      throw error;
    }
  });
}

/** The tables where app_rw sees a row that fits. */
async function leaks(context: Record<string, string>, whereOf: (table: Table) => string | null) {
  const seen: string[] = [];
  for (const table of tables) {
    const where = whereOf(table);
    if (where && (await visible(table.name, context, where))) seen.push(table.name);
  }
  return seen;
}

describe("row-level security", () => {
  it("is enabled and forced on every table outside the short list, with a policy for the owner", async () => {
    const outside = tables.filter((t) => !t.forced).map((t) => t.name);
    expect(outside.sort()).toEqual([...MIGRATING, ...WITHOUT_CONTEXT].sort());
    const policies = await db.rows<{ name: string }>(
      "superuser",
      `SELECT tablename AS name FROM pg_policies WHERE schemaname = 'public' AND policyname = 'owner_all'
         AND roles = '{app_owner}' AND qual = 'true' AND with_check = 'true' ORDER BY 1`,
    );
    const forced = tables.filter((t) => t.forced).map((t) => t.name);
    expect(policies.map((p) => p.name).sort()).toEqual(forced.sort());
    const strong = await db.rows(
      "superuser",
      `SELECT rolname FROM pg_roles WHERE rolname IN ('app_owner', 'app_rw', 'app_audit') AND (rolsuper OR rolbypassrls OR rolcreaterole)`,
    );
    expect(strong).toEqual([]);
  });

  it("has rows in every table it hides, so that nothing seen means something", async () => {
    const empty: string[] = [];
    for (const { name } of tables) {
      const { n } = await db.row<{ n: number }>("owner", `SELECT count(*)::int AS n FROM "${name}"`);
      if (n === 0) empty.push(name);
    }
    expect(empty).toEqual(["rate_limit"]);
  });

  it("shows nothing without a context, whether never set or left empty", async () => {
    const empty = { "app.context": "" };
    const readable = await leaks({}, () => "true");
    expect(readable).toEqual(["municipality_register"]);
    expect(await leaks(empty, () => "true")).toEqual(readable);
    await db.rows("owner", "INSERT INTO rate_limit (key, points) VALUES ('x', 1)");
    expect(await leaks({}, () => "true")).toEqual(WITHOUT_CONTEXT);
  });

  it("shows another office none of this office's rows", async () => {
    const foreign = contextOf(ids.mitt, ids.borlange);
    expect(
      await leaks(foreign, ({ name, columns }) =>
        columns.includes("office_id")
          ? `office_id <> '${ids.mitt}'`
          : name === "office"
            ? `id <> '${ids.mitt}'`
            : null,
      ),
    ).toEqual([]);
    // Naming another office's municipality in one's own office opens nothing either.
    const mixed = contextOf(ids.mitt, ids.trelleborg);
    expect(
      await leaks(mixed, ({ columns }) =>
        columns.includes("municipality_id") ? `municipality_id = '${ids.trelleborg}'` : null,
      ),
    ).toEqual([]);
    expect(await visible("municipality", mixed)).toBe(0);
  });

  it("shows another municipality of the office none of Trelleborg's rows", async () => {
    const skurup = contextOf(ids.skanearkiv, ids.skurup);
    const seen = await leaks(skurup, ({ columns }) =>
      columns.includes("municipality_id") ? `municipality_id IS DISTINCT FROM '${ids.skurup}'` : "true",
    );
    expect(seen.sort()).toEqual([...OFFICE_TABLES, ...WITHOUT_CONTEXT, "municipality"].sort());
    expect(await visible("municipality", skurup)).toBe(1);
  });

  it("hides accounts from the web process altogether", async () => {
    const office = contextOf(ids.skanearkiv, ids.trelleborg, ids.skurup);
    for (const table of ["user", "session", "role_grant", ...MIGRATING])
      expect([table, await visible(table, office)]).toEqual([table, null]);
  });

  it("leaves the job queue's and every other schema to the owner", async () => {
    const open = await db.rows(
      "superuser",
      `SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname NOT IN ('public', 'pg_catalog', 'information_schema') AND n.nspname !~ '^pg_'
         AND c.relkind IN ('r', 'v', 'm', 'S') AND has_schema_privilege('app_rw', n.oid, 'USAGE')`,
    );
    expect(open).toEqual([]);
  });
});
