import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";

/**
 * Notes that the actor reads the overview now, and says when their visit before this session's
 * ended; null on the first. A GET writes here, as it writes when a session was last seen: it is
 * about the reading itself, belongs to the reader alone, and repeated it changes nothing that
 * anybody else sees. At most once a minute; between, nothing is written and no row is locked. One
 * statement.
 */
export async function noteVisit(db: Db, actor: Actor, now: Date): Promise<Date | null> {
  // A program that asks is not a person who was here.
  if (actor.principal.kind !== "session") return null;
  const { sessionId } = actor.principal;
  const [visit] = await db.$queryRaw<{ previous_at: Date | null }[]>`
    WITH recent AS (
      SELECT previous_at FROM visit WHERE office_id = ${actor.office.id}::uuid AND user_id = ${actor.userId}::uuid
        AND session_id = ${sessionId}::uuid AND seen_at > ${now}::timestamptz - interval '1 minute'
    ), noted AS (
      INSERT INTO visit (office_id, user_id, session_id, seen_at, created_by, updated_by)
      SELECT ${actor.office.id}::uuid, ${actor.userId}::uuid, ${sessionId}::uuid, ${now}::timestamptz, ${actor.userId}::uuid, ${actor.userId}::uuid
      WHERE NOT EXISTS (SELECT FROM recent)
      ON CONFLICT (office_id, user_id) DO UPDATE SET
        previous_at = CASE WHEN visit.session_id = excluded.session_id THEN visit.previous_at ELSE visit.seen_at END,
        session_id = excluded.session_id, seen_at = greatest(visit.seen_at, excluded.seen_at),
        updated_at = now(), updated_by = excluded.updated_by
      RETURNING previous_at
    )
    SELECT previous_at FROM noted UNION ALL SELECT previous_at FROM recent`;
  return visit?.previous_at ?? null;
}
