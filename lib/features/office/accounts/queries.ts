import "server-only";
import type { Db } from "@/lib/platform/db";
import type { OwnSession } from "./schema";

interface Row {
  id: string;
  created_at: Date;
  last_seen_at: Date;
  user_agent: string | null;
}

/** Where the person is signed in now, last used first. One statement. */
export async function listOwnSessions(db: Db, sessionId: string | null): Promise<OwnSession[]> {
  const rows = await db.$queryRaw<Row[]>`SELECT * FROM auth_own_sessions()`;
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    userAgent: row.user_agent,
    isThis: row.id === sessionId,
  }));
}

export interface SignInFailure {
  id: string;
  /** ISO, UTC. */
  at: string;
  name: string;
  address: string;
  isLockOut: boolean;
}

const MOST_FAILURES = 20;

/**
 * The latest refused sign-ins of the office's people, for those who read its log. One statement.
 */
export async function listSignInFailures(db: Db): Promise<SignInFailure[]> {
  const rows = await db.$queryRaw<
    { id: string; at: Date; name: string; address: string; is_lock_out: boolean }[]
  >`SELECT * FROM sign_in_failures(${MOST_FAILURES}::int)`;
  return rows.map(({ at, is_lock_out, ...row }) => ({
    ...row,
    at: at.toISOString(),
    isLockOut: is_lock_out,
  }));
}

export interface FailuresElsewhere {
  count: number;
  /** From how many addresses. */
  places: number;
  /** ISO, UTC; null when there are none. */
  lastAt: string | null;
}

/**
 * How many sign-ins were refused within 30 days at addresses that are nobody's in this office:
 * there may or may not be such an account elsewhere. One statement.
 */
export async function countFailuresElsewhere(db: Db): Promise<FailuresElsewhere> {
  const [row] = await db.$queryRaw<{ failures: number; places: number; last_at: Date | null }[]>`
    SELECT * FROM sign_in_failures_elsewhere()`;
  const { failures: count = 0, places = 0, last_at = null } = row ?? {};
  return { count, places, lastAt: last_at?.toISOString() ?? null };
}
