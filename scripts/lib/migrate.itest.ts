import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dropDatabase } from "./clone.mjs";

const root = path.join(import.meta.dirname, "../..");
const name = `vitest_${randomBytes(6).toString("hex")}`;
const superuser = process.env["TEST_SUPERUSER_URL"] ?? "";
const DATABASE_URL = `${process.env["TEST_OWNER_URL_BASE"]}${name}`;

async function asSuperuser(database: string, sql: string): Promise<void> {
  const url = new URL(superuser);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

beforeAll(async () => {
  await asSuperuser("postgres", `CREATE DATABASE ${name} OWNER app_owner`);
  await asSuperuser(name, readFileSync(path.join(root, "scripts/database.sql"), "utf8"));
});
afterAll(() => dropDatabase(name));

/** What a start does before it serves; resolves to what the app's part has told. */
async function migrate(): Promise<string> {
  const run = async (...args: string[]) =>
    (await promisify(execFile)(process.execPath, args, { cwd: root, env: { ...process.env, DATABASE_URL } }))
      .stdout;
  const told = await run("scripts/db-migrate.mjs", "deploy");
  await run("scripts/migrate-jobs.mjs");
  return told;
}

test("machines that start at once migrate their one database once", async () => {
  const told = await Promise.all([migrate(), migrate(), migrate()]);
  expect(told.filter((text) => text.startsWith("applied:"))).toHaveLength(1);
  expect(told.filter((text) => text.startsWith("nothing to apply"))).toHaveLength(2);
});
