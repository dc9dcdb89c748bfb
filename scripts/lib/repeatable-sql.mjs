// prisma/sql: functions, triggers, policies and grants, applied as a whole whenever they have
// changed.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

// Any number, the same for all who migrate this database.
const LOCK = 5_220_122;

/**
 * Applies every file in the order of their names, in one transaction, unless the database has just
 * these already for just the migrations it has. Resolves to whether it did.
 */
export async function applyRepeatableSql(client, folder) {
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({ name, sql: fs.readFileSync(path.join(folder, name), "utf8") }));
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    const { rows: migrations } = await client.query(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
    );
    const hash = createHash("sha256").update(JSON.stringify({ files, migrations })).digest("hex");
    const { rowCount } = await client.query("SELECT FROM repeatable_sql WHERE hash = $1", [hash]);
    const isDue = !rowCount;
    if (isDue) {
      await client.query("SET LOCAL lock_timeout = '5s'");
      for (const { name, sql } of files) await applyFile(client, name, sql);
      await client.query("DELETE FROM repeatable_sql");
      await client.query("INSERT INTO repeatable_sql (hash) VALUES ($1)", [hash]);
    }
    await client.query("COMMIT");
    return isDue;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

async function applyFile(client, name, sql) {
  try {
    await client.query(sql);
  } catch (error) {
    throw new Error(`prisma/sql/${name}: ${error.message}`, { cause: error });
  }
}
