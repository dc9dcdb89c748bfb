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
