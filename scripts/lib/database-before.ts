import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { dropDatabase } from "./clone.mjs";

const root = path.join(import.meta.dirname, "../..");
const all = readdirSync(path.join(root, "prisma/migrations"))
  .filter((one) => /^\d{14}_/.test(one))
  .sort();

/** The statements of a migration. */
export const sqlOf = (migration: string): string =>
  readFileSync(path.join(root, "prisma/migrations", migration, "migration.sql"), "utf8");

async function inDatabase<T>(
  address: string,
  database: string,
  act: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const url = new URL(address);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return act(client).finally(() => client.end());
}

/** A database of a test file's own as it was before a migration. */
export function databaseBefore(migration: string) {
  const name = `vitest_${randomBytes(6).toString("hex")}`;
  const superuserUrl = () => process.env["TEST_SUPERUSER_URL"] ?? "";
  const ownerUrl = () => process.env["TEST_OWNER_URL_BASE"] ?? "";
  /** Each text in a transaction of its own. */
  const run = (address: string, texts: string[]) =>
    inDatabase(address, name, async (client) => {
      for (const text of texts) await client.query(`BEGIN; ${text}; COMMIT`);
    });
  const superuser = (...texts: string[]) => run(superuserUrl(), texts);
  const owner = (...texts: string[]) => run(ownerUrl(), texts);

  beforeAll(async () => {
    const client = new pg.Client({ connectionString: superuserUrl() });
    await client.connect();
    await client.query(`CREATE DATABASE ${name} OWNER app_owner`).finally(() => client.end());
    await superuser(readFileSync(path.join(root, "scripts/database.sql"), "utf8"));
    await owner(...all.slice(0, all.indexOf(migration)).map(sqlOf));
  });
  afterAll(() => dropDatabase(name));

  return {
    superuser,
    owner,
    rows: <T extends object>(sql: string): Promise<T[]> =>
      inDatabase(ownerUrl(), name, async (client) => (await client.query<T>(sql)).rows),
  };
}
