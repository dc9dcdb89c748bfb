import "server-only";
import { holds, type Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";

/** What the frame of every page counts: errands waiting for a decision. One statement, or none for who may not see them. */
export async function getFrame(db: Db, actor: Actor): Promise<{ waiting: number }> {
  if (!holds(actor, "approval:read")) return { waiting: 0 };
  const rows = await db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM approval_request
    WHERE office_id = ${actor.office.id}::uuid AND municipality_id = ANY (${actor.municipalityIds}::uuid[]) AND status = 'open'`;
  return { waiting: rows[0]?.waiting ?? 0 };
}
