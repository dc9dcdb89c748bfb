import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { memberRows } from "@/lib/platform/db/sql";
import type { Remarks } from "./schema";

/**
 * What is to be put right of a delivery, in its order; an empty list where it was not approved with
 * remarks. Throws request.notFound. One statement.
 */
export async function getRemarks(db: Db, actor: Actor, deliveryId: string): Promise<Remarks> {
  const [row] = await db.$queryRaw<Remarks[]>`
    SELECT d.version, coalesce((SELECT json_agg(json_build_object('id', k.id, 'text', k.text,
        'responsible', CASE WHEN k.responsible IS NOT NULL
          THEN json_build_object('id', k.responsible, 'name', u.name) END,
        'dueOn', k.due_on, 'clearedOn', k.cleared_on) ORDER BY k.place, k.id)
      FROM approval_remark k LEFT JOIN auth_names() u ON u.id = k.responsible
      WHERE k.delivery_id = d.id), '[]') AS remarks
    FROM delivery d WHERE d.id = ${deliveryId}::uuid AND ${memberRows(actor, "approval:read", "d")}`;
  if (!row) throw notFound();
  return row;
}

/** Whether the latest decision of a delivery is an approval with remarks. */
export async function hasRemarks(db: Db, deliveryId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ decision: string }[]>`
    SELECT decision FROM approval WHERE delivery_id = ${deliveryId}::uuid ORDER BY delivery_version DESC LIMIT 1`;
  return row?.decision === "approvedWithRemarks";
}
