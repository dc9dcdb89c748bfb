// What one page asks the database for, and how much of its time that is.
import { fail } from "../lib/failure.mjs";
import { exchange } from "../lib/exchange.mjs";
import { askDatabase, visit } from "./measure.mjs";

const WARM_UP = 30;

/** Prints the statements of `path` as `kind` sees it. Planning counts as well, as it happens at every call. */
export async function profile({ origin, db, clients }, path, kind) {
  const client = clients[kind];
  const { status, location } = await exchange(new URL(path, origin), { cookie: client.cookieHeader() });
  if (status !== 200) fail(`${path} answers ${status}${location ? ` and points to ${location}` : ""}.`);
  await db.query("ALTER SYSTEM SET pg_stat_statements.track_planning = on");
  await db.query("SELECT pg_reload_conf()");
  await visit(client, path, WARM_UP);
  const { statements, calls, sql, whole } = await askDatabase(db, client, path);
  const share = Math.round((100 * sql) / whole);
  console.log(
    `\n${path} as ${kind}: ${whole.toFixed(1)} ms on average, ${calls} statements, ${sql.toFixed(1)} ms in the database (${share} %)`,
  );
  for (const { query, calls: times, ms } of statements)
    console.log(
      `\n${ms.toFixed(2).padStart(8)} ms${times === 1 ? "" : `, ${times} calls`}\n         ${query}`,
    );
}
