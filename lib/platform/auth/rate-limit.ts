import "server-only";
import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "../env";
import { log } from "../log";

// Its own small pool: a failure must count although the request's transaction rolls back.
let pool: pg.Pool | undefined;
const limiters = new Map<string, RateLimiterPostgres>();

const limits = {
  "login-account": { points: 10, duration: 900 },
  "login-address": { points: 100, duration: 900 },
  signing: { points: 5, duration: 900 },
  export: { points: 60, duration: 900 },
} as const;
type Limit = keyof typeof limits;

function openPool(): pg.Pool {
  const opened = new pg.Pool({
    connectionString: env().DATABASE_APP_URL,
    max: 3,
    connectionTimeoutMillis: 5_000,
  });
  // An idle connection that the server closes must not end the process; the next query opens another.
  opened.on("error", (error) => log().warn({ event: "database.connectionLost", err: error }));
  return opened;
}

function limiter(name: Limit): RateLimiterPostgres {
  pool ??= openPool();
  let found = limiters.get(name);
  if (!found) {
    found = new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "rate_limit",
      keyPrefix: name,
      tableCreated: true,
      clearExpiredByTimeout: false,
      ...limits[name],
    });
    limiters.set(name, found);
  }
  return found;
}

/** Seconds until the key may try again, or null when it may now. Only failures count. */
export async function secondsToWait(name: Limit, key: string): Promise<number | null> {
  const state = await limiter(name).get(key);
  return state && state.consumedPoints >= limits[name].points
    ? Math.ceil(state.msBeforeNext / 1000) || 1
    : null;
}

/**
 * Takes one of the key's points before the password is looked at, so that a hundred simultaneous guesses get no more than the limit.
 * Returns seconds to wait when none is left, else null; give the point back with `succeeded`. Exports keep theirs: it is their volume that counts.
 */
export async function takeTry(name: Limit, key: string): Promise<number | null> {
  try {
    await limiter(name).consume(key);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000) || 1;
    throw error;
  }
}

/** A success: the account's counter starts anew, a shared address gets its point back. */
export async function succeeded(name: Limit, key: string): Promise<void> {
  if (name === "login-address") await limiter(name).reward(key);
  else await limiter(name).delete(key);
}
