import { beforeAll, describe, expect, it } from "vitest";
import { archivistGrant, contextFor } from "@/lib/testing/contexts";
import { useTestDatabase } from "@/lib/testing/database";
import { plantRows } from "@/lib/testing/planted";

const db = useTestDatabase();

/**
 * The short list in data.md: tables that need no context. New tables are not on it and are
 * therefore checked.
 */
const WITHOUT_CONTEXT = ["municipality_register", "rate_limit"];
/** The tables of the migration itself: only the owner can read them. */
const MIGRATING = [
  "_prisma_migrations",
  "repeatable_sql",
  "municipality_register_file",
  "web_key",
  "setup_word",
];
/**
 * The office's own tables: a member of the office sees them in addition to its own municipality's
 * rows.
 */
const OFFICE_TABLES = [
  "office",
  "vendor",
  "system_product",
  "need_criteria_set",
  "plan",
  "plan_version",
  "plan_note",
  "plan_decision_addendum",
  "capacity",
  "capacity_quarter",
  "capacity_vendor",
  "delivery_project",
  "phase_template",
  "phase",
  "control_point_template",
  "control_point_template_item",
  "charge_settings",
  "cost_share_agreement",
  "cost_share_row",
  "cost_share_amount",
  "settlement",
  "settlement_row",
  "population",
];

/** Tables whose rows belong to a subject, which can be the office's own. */
const hangsOnSubject = ["comment", "file", "notification"];

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
  await plantRows(db, ids.trelleborg);
});

/** The number of rows that app_rw sees; null when it cannot read the table at all. */
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

/** The tables where app_rw sees a matching row. */
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
    // A word to set up by is there only while no office is.
    expect(empty.filter((name) => name !== "setup_word")).toEqual(["rate_limit"]);
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
    // A context with this office and another office's municipality must not reach anything either.
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
    const seen = await leaks(skurup, ({ name, columns }) => {
      if (!columns.includes("municipality_id")) return "true";
      // Every member can read what belongs to the office's own subjects.
      const foreign = hangsOnSubject.includes(name) ? "<>" : "IS DISTINCT FROM";
      return `municipality_id ${foreign} '${ids.skurup}'`;
    });
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
