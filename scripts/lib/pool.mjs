// How many connections to the database each web process may hold.
import { withClient } from "./database.mjs";
import { fail } from "./failure.mjs";

/** Fewer would make requests wait for each other rather than for the database. */
export const leastPool = 4;
const mostPool = 12;
/** What a web process holds besides: the limits of tries have a pool of their own. */
const besides = 3;
/** Left to the worker, admin commands, the backup and whoever looks at the database. */
const others = 35;

/** Connections of each of so many web processes, when the server takes `room` in all; or one sentence. */
export function shareRoom(room, processes) {
  const share = Math.floor((room - others) / processes) - besides;
  if (share >= leastPool) return Math.min(share, mostPool);
  const fitting = Math.max(0, Math.floor((room - others) / (leastPool + besides)));
  const advice = fitting ? `take at most ${fitting}, raise it` : "raise it";
  return fail(
    `WEB_PROCESSES=${processes} is too much for the database, which takes ${room} connections (max_connections); ${advice}, or set DB_POOL.`,
  );
}

/** DB_POOL, or what WEB_PROCESSES may share so that all of them together leave room for others. */
export async function poolSize(url, { DB_POOL, WEB_PROCESSES } = process.env) {
  const processes = Number(WEB_PROCESSES ?? 1);
  if (DB_POOL || processes === 1) return Number(DB_POOL ?? mostPool);
  const sql = `SELECT sum(setting::int)::int AS kept, current_setting('max_connections')::int AS most
    FROM pg_settings WHERE name IN ('superuser_reserved_connections', 'reserved_connections')`;
  const { most, kept } = (await withClient(url, (client) => client.query(sql))).rows[0];
  return shareRoom(most - kept, processes);
}
