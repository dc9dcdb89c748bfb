// One invented office at a scale: a database of its own, the built program on it, and people who
// have signed in.
import path from "node:path";
import { dropDatabase } from "../lib/clone.mjs";
import { atDatabase, withClient } from "../lib/database.mjs";
import { startServer } from "../lib/serve.mjs";
import { testDir } from "../lib/test-database.mjs";
import { addLongEconomy } from "./economy.mjs";
import { existing } from "./measure.mjs";
import { findPlaces, pagesOf, signInAll } from "./pages.mjs";

/**
 * Makes it, hands { origin, db, clients, pages, processes } to `work`, once for each number of web
 * processes, and takes it away again.
 */
export async function atScale({ env, makeDatabase }, scale, { only, processes }, work) {
  const name = `bench_${scale}`;
  const url = atDatabase(env.TEST_SUPERUSER_URL, name);
  console.log(`\n== scale ${scale}: loading ${440 * scale} deliveries ...`);
  const hideSize = showSize(env.TEST_SUPERUSER_URL, name);
  await makeDatabase(name, scale).finally(hideSize);
  await withClient(url, async (db) => {
    // As in an office that has been running for a while: figures for the planner, and pages known
    // to be all visible.
    await addLongEconomy(db);
    await db.query("VACUUM ANALYZE");
    let seen;
    for (const count of processes) {
      // On the same port: sessions are kept in the database, so that nobody signs in again.
      const port = seen && Number(new URL(seen.origin).port);
      const env = { WEB_PROCESSES: String(count) };
      const server = await startServer({ databaseName: name, dataDir: path.join(testDir, name), port, env });
      seen ??= await lookAround(server.url, only);
      await work({ ...seen, db, processes: count });
      await server.stop();
    }
  });
  await dropDatabase(name);
}

// Who looks at what.
async function lookAround(origin, only) {
  const clients = await signInAll(origin);
  const all = pagesOf(await findPlaces(clients));
  const words = (only ?? "").toLowerCase().split("|");
  const chosen = all.filter(({ name }) => words.some((word) => name.toLowerCase().includes(word)));
  return { origin, clients, pages: await existing(origin, chosen, clients) };
}

// A load is one transaction and shows no rows before its end: only the database's size shows the
// progress.
function showSize(superuserUrl, name) {
  const start = performance.now();
  const printSize = () =>
    withClient(superuserUrl, async (client) => {
      const sql =
        "SELECT pg_size_pretty(pg_database_size(datname)) AS size FROM pg_database WHERE datname = $1";
      const { rows } = await client.query(sql, [name]);
      const seconds = Math.round((performance.now() - start) / 1000);
      if (rows[0]) console.log(`  ${rows[0].size} after ${seconds} s`);
    }).catch(() => {});
  const timer = setInterval(printSize, 15_000);
  return () => clearInterval(timer);
}
