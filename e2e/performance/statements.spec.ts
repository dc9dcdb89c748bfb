import pg from "pg";
import { expect, test } from "../support/fixtures";
import { findPlaces, pagesOf } from "../support/pages";

test.use({ isolated: true });

const MOST = 10;

/** SQL statements since the last reset, without transaction control, the context and the counting itself. */
async function countStatements(db: pg.Client): Promise<{ count: number; texts: string[] }> {
  const { rows } = await db.query<{ query: string; calls: number }>(`
    SELECT query, calls::int FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
    WHERE d.datname = current_database() AND query !~* '^(begin|commit|rollback|set |deallocate|discard|show )'
      AND query !~ 'set_config|pg_stat_statements'`);
  return {
    count: rows.reduce((sum, row) => sum + row.calls, 0),
    texts: rows.map((row) => `${row.calls} x ${row.query.replace(/\s+/g, " ").slice(0, 100)}`),
  };
}

test("no page needs more than ten SQL statements", async ({ app, client }) => {
  test.setTimeout(120_000);
  const base = process.env["TEST_SUPERUSER_URL"] ?? "";
  const db = new pg.Client(base.replace(/\/[^/]*$/, `/${app.database}`));
  await db.connect();
  const clients = new Map<string, Awaited<ReturnType<typeof client>>>();
  for (const { name, kind, municipality, office, path } of pagesOf(
    await findPlaces(await client("coordinator")),
  )) {
    if (kind === "signedOut") continue;
    const key = `${kind} ${municipality} ${office}`;
    // Everybody has been here before: the overview asks most when it can say what has changed since.
    if (!clients.has(key)) await (await client(kind, municipality, office)).fetch(`/${office}`);
    const person = clients.get(key) ?? (await client(kind, municipality, office));
    clients.set(key, person);
    await db.query("SELECT pg_stat_statements_reset()");
    await (await person.fetch(path)).text();
    const { count, texts } = await countStatements(db);
    expect.soft(count, `${name}\n${texts.join("\n")}`).toBeLessThanOrEqual(MOST);
    expect.soft(count, name).toBeGreaterThan(0);
  }
  await db.end();
});
