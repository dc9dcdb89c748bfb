import "server-only";
import { holds, type Actor } from "@/lib/domain/actor";
import { toldOf } from "@/lib/features/records/notifications";
import type { Db } from "@/lib/platform/db";
import { memberRows } from "@/lib/platform/db/sql";

/**
 * The numbers in the frame of every page: approval requests that wait for a decision, and the
 * actor's unread notifications. One statement; none for an actor who can see neither.
 */
export async function getFrame(db: Db, actor: Actor): Promise<{ waiting: number; unread: number | null }> {
  const may = { approvals: holds(actor, "approval:read"), notifications: holds(actor, "notification:read") };
  if (!may.approvals && !may.notifications) return { waiting: 0, unread: null };
  const rows = await db.$queryRaw<{ waiting: number; unread: number }[]>`
    SELECT (SELECT count(*)::int FROM approval_request
        WHERE ${may.approvals} AND ${memberRows(actor, "approval:read", "approval_request")} AND status = 'open') AS waiting,
      (SELECT count(*)::int FROM notification
        WHERE ${may.notifications} AND ${memberRows(actor, "notification:read", "notification")} AND user_id = ${actor.userId}::uuid AND subject_type = ANY (${toldOf}::text[])
          AND read_at IS NULL) AS unread`;
  const { waiting = 0, unread = 0 } = rows[0] ?? {};
  return { waiting, unread: may.notifications ? unread : null };
}
