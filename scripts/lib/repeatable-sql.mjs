// prisma/sql: functions, triggers, policies and grants, applied as a whole whenever they have
// changed.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { applyStamped } from "./stamped.mjs";

/**
 * Applies every file in the order of their names, in one transaction, unless the database has just
 * these already for just the migrations it has. Resolves to whether it did.
 */
export function applyRepeatableSql(client, folder) {
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({ name, sql: fs.readFileSync(path.join(folder, name), "utf8") }));
  return applyStamped(client, "repeatable_sql", {
    hashOf: async () => {
      const { rows: migrations } = await client.query(
        "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
      );
      return createHash("sha256").update(JSON.stringify({ files, migrations })).digest("hex");
    },
    apply: async () => {
      for (const { name, sql } of files) await applyFile(client, name, sql);
    },
  });
}

async function applyFile(client, name, sql) {
  try {
    await client.query(sql);
  } catch (error) {
    throw new Error(`prisma/sql/${name}: ${error.message}`, { cause: error });
  }
}
