// The temporary PostgreSQL of a test run, with two templates that the tests copy.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { endOrphans, recordIn, run } from "./children.mjs";
import { cloneDatabase } from "./clone.mjs";
import { startCluster } from "./cluster.mjs";
import { atDatabase, prepareDatabase, withClient } from "./database.mjs";
import { environments } from "./environment.mjs";
import { fail, lastWords } from "./failure.mjs";
import { takeLock } from "./lock.mjs";
import { onLeave } from "./main.mjs";
import { migrate } from "./migrate.mjs";
import { inRoot } from "./paths.mjs";
import { program } from "./programs.mjs";
import { keepWebKey } from "./web-key.mjs";

export const testDir = inRoot(".test");

// A crash may lose the data of a test run, so nothing waits for the disk.
const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: 200,
  shared_preload_libraries: "pg_stat_statements",
};

/** Takes .test for this run and empties it; it is removed when the run ends. */
export async function openTestDir() {
  onLeave(await takeLock(testDir, "a test run"));
  onLeave(() => fs.rmSync(testDir, { recursive: true, force: true }));
  const runFile = path.join(testDir, "run.json");
  await endOrphans(runFile);
  for (const name of fs.readdirSync(testDir)) {
    if (!name.startsWith("run.lock")) fs.rmSync(path.join(testDir, name), { recursive: true, force: true });
  }
  recordIn(runFile);
}

/**
 * Starts the server; resolves to { env, makeDatabase(name, scale, from) }: the environment that tests need (TEST_*,
 * AUTH_SECRET, DATA_DIR), and what makes a migrated database, with the demo offices at a scale or empty without one;
 * `from` is an empty one to begin with, which is faster than to migrate again.
 */
export async function startTestDatabase() {
  const [superuser, appOwner, appRw, authSecret] = Array.from({ length: 4 }, () =>
    randomBytes(32).toString("base64url"),
  );
  const secrets = { superuser, appOwner, appRw, authSecret };
  const cluster = await startCluster(path.join(testDir, "database"), secrets, settings);
  onLeave(() => cluster.remove());
  const dataDir = path.join(testDir, "data");
  fs.mkdirSync(dataDir, { recursive: true });
  const env = {
    TEST_SUPERUSER_URL: cluster.superuserUrl,
    TEST_OWNER_URL_BASE: cluster.url("app_owner", ""),
    TEST_APP_URL_BASE: cluster.url("app_rw", ""),
    TEST_TEMPLATE: "arkivlots_template",
    TEST_TEMPLATE_EMPTY: "arkivlots_empty",
    AUTH_SECRET: authSecret,
    NEXTAUTH_SECRET: authSecret,
    DATA_DIR: dataDir,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const place = { cluster, secrets, dataDir };
  return { env, makeDatabase: (name, scale, from) => makeDatabase(place, name, scale, from) };
}

async function makeDatabase({ cluster, secrets, dataDir }, name, scale, from) {
  if (from) await cloneDatabase(from, name, cluster.superuserUrl);
  else await migrated({ cluster, secrets }, name);
  if (scale) await loadDemo({ cluster, secrets, dataDir }, name, scale);
}

async function migrated({ cluster, secrets }, name) {
  await prepareDatabase(cluster.superuserUrl, name, secrets);
  const counting = "CREATE EXTENSION IF NOT EXISTS pg_stat_statements";
  await withClient(atDatabase(cluster.superuserUrl, name), (client) => client.query(counting));
  await migrate(cluster.url("app_owner", name));
  await keepWebKey(cluster.url("app_owner", name), secrets.authSecret);
}

async function loadDemo({ cluster, secrets, dataDir }, name, scale) {
  const urls = { ownerUrl: cluster.url("app_owner", name), appUrl: cluster.url("app_rw", name) };
  const place = { port: 3000, host: "127.0.0.1", origin: "http://localhost:3000" };
  const env = environments({ dataDir, secrets, ...urls, ...place }).owner;
  const args = [...program("admin"), "demo", "load", "--scale", String(scale)];
  const { code, output } = await run(
    "demo load",
    process.execPath,
    // A hundredfold office holds each municipality's three years in memory while it is told.
    ["--max-old-space-size=6000", ...args],
    { env },
  );
  if (code !== 0) fail(`the demo data could not be loaded (${lastWords(output, 5)}).`);
  // Copies are made from the files: have everything written once, and nobody connected.
  await withClient(cluster.superuserUrl, (client) => client.query("CHECKPOINT"));
}
