// What a migrated database gets from files, as a whole, whenever they have changed.

// Any number, the same for all who migrate this database.
const LOCK = 5_220_122;

/**
 * Runs the work in one transaction and keeps its hash in the table, unless the database has that
 * hash already. Resolves to whether it did.
 */
export async function applyStamped(client, table, { hashOf, apply }) {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    const hash = await hashOf();
    const { rowCount } = await client.query(`SELECT FROM ${table} WHERE hash = $1`, [hash]);
    const isDue = !rowCount;
    if (isDue) {
      await client.query("SET LOCAL lock_timeout = '5s'");
      await apply();
      await client.query(`DELETE FROM ${table}`);
      await client.query(`INSERT INTO ${table} (hash) VALUES ($1)`, [hash]);
    }
    await client.query("COMMIT");
    return isDue;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}
