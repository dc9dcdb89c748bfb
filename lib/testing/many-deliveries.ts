import type { TestDatabase } from "./database";

/**
 * Adds deliveries like Trelleborg's first one, each changed a minute before the one made before it.
 */
export async function addDeliveries(db: TestDatabase, count: number): Promise<void> {
  // Foreign keys need no look; the counts that lists are made of do.
  await db.rows(
    "superuser",
    "ALTER TABLE delivery ENABLE ALWAYS TRIGGER delivery_worked, ENABLE ALWAYS TRIGGER delivery_inserted",
  );
  await db.rows("superuser", "SET session_replication_role = replica");
  await db.rows(
    "superuser",
    `INSERT INTO delivery (id, number, office_id, municipality_id, project_id, product_id, vendor_id, system_instance_id, kind, status,
       phase_id, stage, assumptions, updated_at)
     SELECT gen_random_uuid(), 'L-2020-' || 1000 + (SELECT count(*) FROM delivery) + n, office_id, municipality_id, project_id, product_id, vendor_id, system_instance_id, kind, status,
       phase_id, stage, assumptions, timestamptz '2020-01-01' - n * interval '1 minute'
     FROM (SELECT d.* FROM delivery d JOIN municipality m ON m.id = d.municipality_id WHERE m.code = '1287' ORDER BY d.id LIMIT 1) d,
       generate_series(1, $1::int) n`,
    [count],
  );
  await db.rows("superuser", "ANALYZE delivery");
}
