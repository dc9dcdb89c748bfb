// SkånEarkiv with so many deliveries that its list is long, and two people who work there.
import { atDatabase, withClient } from "../lib/database.mjs";

/** Deliveries like Trelleborg's first one, until there are so many rows. */
export const addDeliveries = (database, rows) =>
  withClient(atDatabase(process.env.TEST_SUPERUSER_URL, database), async (client) => {
    // Foreign keys need no look; the counts that lists are made of do.
    await client.query(
      "ALTER TABLE delivery ENABLE ALWAYS TRIGGER delivery_worked, ENABLE ALWAYS TRIGGER delivery_inserted",
    );
    await client.query("SET session_replication_role = replica");
    await client.query(
      `INSERT INTO delivery (id, office_id, municipality_id, project_id, product_id, vendor_id, system_instance_id, kind, status,
         phase_id, stage, assumptions, updated_at)
       SELECT gen_random_uuid(), office_id, municipality_id, project_id, product_id, vendor_id, system_instance_id, kind, status,
         phase_id, stage, assumptions, timestamptz '2020-01-01' - n * interval '1 minute'
       FROM (SELECT d.* FROM delivery d JOIN municipality m ON m.id = d.municipality_id WHERE m.code = '1287' ORDER BY d.id LIMIT 1) d,
         generate_series(1, $1::int - (SELECT count(*)::int FROM delivery x JOIN office o ON o.id = x.office_id AND o.key = 'skanearkiv')) n`,
      [rows],
    );
    await client.query("VACUUM ANALYZE");
  });

/**
 * The coordinator, who asks for the list, Trelleborg's archivist, who works meanwhile, and the
 * economist, who reads in ledgers.
 */
export async function signInAll(url) {
  const { tsImport } = await import("tsx/esm/api");
  const { Client } = await tsImport("../../e2e/support/client.ts", import.meta.url);
  const { addressOf } = await tsImport("../../e2e/support/actors.ts", import.meta.url);
  const kinds = ["coordinator", "archivist", "economist"];
  const people = Object.fromEntries(kinds.map((kind) => [kind, new Client(url)]));
  for (const [kind, person] of Object.entries(people)) await person.signIn(addressOf(kind));
  return people;
}
