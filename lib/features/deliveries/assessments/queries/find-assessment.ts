import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";

/** What the form goes by beside the point itself. */
export interface Assessment {
  /** The actor has assessed it, so another person must confirm it. */
  isOwn: boolean;
  /** It was assessed in the round that is open, not in one that was rejected. */
  isThisRound: boolean;
}

/** How a point's assessment stands to the actor and to the open round. One statement. */
export async function findAssessment(db: Db, actor: Actor, pointId: string): Promise<Assessment> {
  const rows = await db.$queryRaw<Assessment[]>`
    SELECT coalesce(c.assessed_by = ${actor.userId}::uuid, false) AS "isOwn",
      coalesce(c.assessed_round = (SELECT max(number) FROM round WHERE delivery_id = c.delivery_id), false)
        AS "isThisRound"
    FROM control_point c WHERE c.id = ${pointId}::uuid AND c.office_id = ${actor.office.id}::uuid`;
  return rows[0] ?? { isOwn: false, isThisRound: false };
}
