import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";

export interface OwnSession {
  id: string;
  startedAt: string;
  lastSeenAt: string;
  userAgent: string | null;
  /** The session this very page was asked for in. */
  isThis: boolean;
}

interface Row {
  id: string;
  created_at: Date;
  last_seen_at: Date;
  user_agent: string | null;
}

/** Where the actor is signed in now, last used first. One statement. */
export async function listOwnSessions(db: Db, { principal }: Actor): Promise<OwnSession[]> {
  const rows = await db.$queryRaw<Row[]>`SELECT * FROM auth_own_sessions()`;
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    userAgent: row.user_agent,
    isThis: principal.kind === "session" && principal.sessionId === row.id,
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

/** The latest refused sign-ins of the office's people, for those who read its log. One statement. */
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
