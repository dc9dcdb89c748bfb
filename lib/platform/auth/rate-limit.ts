import "server-only";
import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "../env";
import { log } from "../log";

// A small pool of its own: a failure must be counted even if the request's transaction rolls back.
let pool: pg.Pool | undefined;
const limiters = new Map<string, RateLimiterPostgres>();

const limits = {
  "login-pair": { points: 10, duration: 900 },
  "login-device": { points: 10, duration: 900 },
  "login-address": { points: 100, duration: 900 },
  "login-account": { points: 100, duration: 900 },
  signing: { points: 5, duration: 900 },
  export: { points: 60, duration: 900 },
  write: { points: 600, duration: 60 },
  // Wrong words and links of the public operations.
  "public-miss": { points: 100, duration: 900 },
  "own-password": { points: 10, duration: 900 },
} as const;
export type Limit = keyof typeof limits;

function openPool(): pg.Pool {
  const opened = new pg.Pool({
    connectionString: env().DATABASE_APP_URL,
    max: 3,
    connectionTimeoutMillis: 5_000,
  });
  // An idle connection closed by the server must not end the process; the next query opens a new
  // one.
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

/** Seconds until the key can try again, or null when it can now. Only failures count. */
export async function secondsToWait(name: Limit, key: string): Promise<number | null> {
  const state = await limiter(name).get(key);
  return state && state.consumedPoints >= limits[name].points
    ? Math.ceil(state.msBeforeNext / 1000) || 1
    : null;
}

/**
 * Takes one point of the key before the password is checked, so that a hundred simultaneous guesses
 * get no more than the limit. Returns the seconds to wait when no point is left, else null; give
 * the point back with `succeeded`. Exports and writes keep their points, since each one counts.
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

/**
 * After a success: resets a counter of the person's own, and gives its point back where others count
 * as well.
 */
export async function succeeded(name: Limit, key: string): Promise<void> {
  const isShared = name === "login-address" || name === "login-account" || name === "public-miss";
  if (isShared) await limiter(name).reward(key);
  else await limiter(name).delete(key);
}
