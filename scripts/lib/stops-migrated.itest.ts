import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dropDatabase } from "./clone.mjs";

const root = path.join(import.meta.dirname, "../..");
const name = `vitest_${randomBytes(6).toString("hex")}`;
const LEDGER = "20261207100000_stops_ledger";
const all = readdirSync(path.join(root, "prisma/migrations"))
  .filter((one) => /^\d{14}_/.test(one))
  .sort();
const sqlOf = (migration: string) =>
  readFileSync(path.join(root, "prisma/migrations", migration, "migration.sql"), "utf8");

/** Runs statements on the test's database, each text in a transaction of its own. */
async function run(address: string, database: string, texts: string[]): Promise<void> {
  const url = new URL(address);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    for (const text of texts) await client.query(`BEGIN; ${text}; COMMIT`);
  } finally {
    await client.end();
  }
}

const superuser = (...texts: string[]) => run(process.env["TEST_SUPERUSER_URL"] ?? "", name, texts);
const owner = (...texts: string[]) => run(process.env["TEST_OWNER_URL_BASE"] ?? "", name, texts);

async function rows<T extends object>(sql: string): Promise<T[]> {
  const url = new URL(process.env["TEST_OWNER_URL_BASE"] ?? "");
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return (await client.query<T>(sql).finally(() => client.end())).rows;
}

beforeAll(async () => {
  const client = new pg.Client({ connectionString: process.env["TEST_SUPERUSER_URL"] });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} OWNER app_owner`).finally(() => client.end());
  await superuser(readFileSync(path.join(root, "scripts/database.sql"), "utf8"));
  await owner(...all.slice(0, all.indexOf(LEDGER)).map(sqlOf));
});
afterAll(() => dropDatabase(name));

test("stops that are there go over: each as it was, of one delivery, with its number", async () => {
  const [office, vendor] = [randomUUID(), randomUUID()];
  const stop = (by: string, status: string, since: string, closed: string | null, reason: string) =>
    `INSERT INTO stop (id, office_id, municipality_id, vendor_id, delivery_id, stopped_by, status, since, closed_on,
      reason, created_at, updated_at) VALUES ('${randomUUID()}', '${office}', '${randomUUID()}', '${vendor}', '${randomUUID()}',
      '${by}', '${status}', '${since}', ${closed ? `'${closed}'` : "NULL"}, '${reason}', '2026-03-01', '2026-04-02')`;
  // Whose they are is of no matter here: the rows stand alone.
  await owner("ALTER TABLE stop DROP CONSTRAINT stop_office_id_municipality_id_delivery_id_fkey");
  await superuser(`SET LOCAL session_replication_role = replica;
    INSERT INTO office (id, key, name, country, currency, locale, time_zone) VALUES ('${office}', 'arkivet', 'Arkivet', 'SE', 'SEK', 'sv', 'Europe/Stockholm');
    ${stop("vendor", "escalatedContract", "2026-02-01", null, "Utreds. Nytt uttag är beställt.")};
    ${stop("vendor", "escalatedAssociation", "2026-02-02", null, "SKR")};
    ${stop("resource", "closed", "2026-02-03", "2026-02-20", "Testmiljön")};
    ${stop("municipality", "confirmed", "2026-02-04", null, " ")}`);
  // As a running installation has them: what reads the old columns must be gone before they are.
  await owner(`CREATE OR REPLACE FUNCTION stop_counted() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN PERFORM delivery_id FROM changed; RETURN NULL; END';
    CREATE OR REPLACE TRIGGER stop_updated AFTER UPDATE ON stop REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION stop_counted()`);
  await owner(sqlOf(LEDGER));
  const told = await rows(
    `SELECT b.title, b.stopped_by::text AS by, b.status::text, b.vendor_id IS NOT NULL AS "named", b.held,
       b.outcome::text, h.vendor_id IS NOT NULL AS "heldNames", e.step::text, to_char(e.on_day, 'YYYY-MM-DD') AS "on"
     FROM stop b JOIN stop_delivery h ON h.stop_id = b.id JOIN stop_terms t ON t.stop_id = b.id
     LEFT JOIN stop_escalation e ON e.stop_id = b.id ORDER BY b.since`,
  );
  const open = { held: 1, outcome: null };
  const named = {
    ...open,
    by: "vendor",
    status: "investigating",
    named: true,
    heldNames: true,
    on: "2026-04-02",
  };
  const unnamed = { named: false, heldNames: false, step: null, on: null };
  expect(told).toEqual([
    { ...named, title: "Utreds", step: "contract" },
    { ...named, title: "SKR", step: "association" },
    { ...unnamed, title: "Testmiljön", by: "office", status: "closed", held: 1, outcome: "solved" },
    { ...open, ...unnamed, title: "–", by: "municipality", status: "confirmed" },
  ]);
  const numbers = await rows<{ number: string }>("SELECT number FROM stop ORDER BY number");
  expect(numbers.map(({ number }) => number)).toEqual(["001", "002", "003", "004"].map((n) => `S-2026-${n}`));
  expect(await rows("SELECT kind, year, last FROM running_number")).toEqual([
    { kind: "S", year: 2026, last: 4 },
  ]);
});
