import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { change } from "@/lib/platform/db/change";
import { updateDelivery, type LoadedDelivery } from "./delivery";

/** What is noted on a point of a delivery, or on the delivery itself. */
export interface Noted {
  /** Null for the delivery itself. */
  point: { id: string; number: number; version: number } | null;
  note: string | null;
}

/** The point with this number, else the delivery: where a note goes. */
export async function findNoted(db: Db, { id }: LoadedDelivery, number: number | null): Promise<Noted> {
  const point =
    number === null
      ? null
      : await db.controlPoint.findUnique({
          where: { deliveryId_number: { deliveryId: id, number } },
          select: { id: true, number: true, version: true, note: true },
        });
  if (point) return { point, note: point.note };
  const { note } = await db.delivery.findUniqueOrThrow({ where: { id }, select: { note: true } });
  return { point: null, note };
}

/**
 * Writes the note anew. It is no assessment: how the point came out, by whom, and who confirmed it
 * stays. The delivery's version counts up, so that nobody signs what they have not read.
 */
export async function saveNote(
  db: Db,
  actor: Actor,
  delivery: LoadedDelivery,
  { point }: Noted,
  note: string,
): Promise<void> {
  const next = { note, updatedBy: actor.userId, version: { increment: 1 } };
  if (point)
    await change(
      db.controlPoint.updateMany({ where: { id: point.id, version: point.version }, data: next }),
      null,
    );
  await updateDelivery(db, actor, delivery, point ? {} : { note }, null);
}
