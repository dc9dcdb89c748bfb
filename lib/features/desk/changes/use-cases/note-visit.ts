import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";

/**
 * Notes that the actor reads the overview now, and says when their visit before this session's
 * ended; null on the first. A GET writes here, as it writes when a session was last seen: it is
 * about the reading itself, belongs to the reader alone, and repeated it changes nothing that
 * anybody else sees. Where nothing can be written it says the same, and the page is shown. At most
 * once a minute; between, nothing is written and no row is locked. One statement.
 */
export async function noteVisit(db: Db, actor: Actor, now: Date): Promise<Date | null> {
  // A program that asks is not a person who was here.
  if (actor.principal.kind !== "session") return null;
  const [visit] = await db.$queryRaw<{ previous_at: Date | null }[]>`
    SELECT note_visit(${actor.principal.sessionId}::uuid, ${now}::timestamptz) AS previous_at`;
  return visit?.previous_at ?? null;
}
