import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { databaseBefore, sqlOf } from "./database-before";

const LEDGER = "20261207100000_stops_ledger";
const { superuser, owner, rows } = databaseBefore(LEDGER);

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
