import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";

/**
 * The installation that this one has become, as the log tells: the id of the last of them, or null
 * for one that has become none. Row-level security gives the events of the actor's municipalities
 * alone.
 */
export async function findKeptInstallation(db: Db, actor: Actor, id: string): Promise<string | null> {
  const merged = Prisma.sql`e.office_id = ${actor.office.id}::uuid AND e.type = 'installation.merged'`;
  const [row] = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE became AS (
      SELECT e.subject_id AS id, 1 AS step FROM audit_event e
      WHERE ${merged} AND (e.payload::json #>> '{data,folded}')::uuid = ${id}::uuid
      UNION
      SELECT e.subject_id, b.step + 1 FROM became b
      JOIN audit_event e ON ${merged} AND (e.payload::json #>> '{data,folded}')::uuid = b.id)
    SELECT b.id FROM became b ORDER BY b.step DESC LIMIT 1`;
  return row?.id ?? null;
}
