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

const titleIn = { sv: "titleSv", nb: "titleNb", en: "titleEn" } as const;

/** What the point with this number is called, in the office's language; null without one. */
export async function findPointTitle(
  db: Db,
  { office }: Actor,
  { id: deliveryId }: Pick<LoadedDelivery, "id">,
  number: number,
): Promise<string | null> {
  const point = await db.controlPoint.findUnique({
    where: { deliveryId_number: { deliveryId, number } },
    select: { titleSv: true, titleNb: true, titleEn: true },
  });
  return point?.[titleIn[office.locale]] ?? null;
}

/**
 * The point that is called this, else the delivery: where a note goes. A number tells nothing of
 * it: deliveries copy their points at different times, and templates are numbered anew.
 */
export async function findNoted(
  db: Db,
  { office }: Actor,
  { id: deliveryId }: LoadedDelivery,
  title: string | null,
): Promise<Noted> {
  const point =
    title === null
      ? null
      : await db.controlPoint.findFirst({
          where: { deliveryId, [titleIn[office.locale]]: title },
          select: { id: true, number: true, version: true, note: true },
          orderBy: { number: "asc" },
        });
  if (point) return { point, note: point.note };
  const { note } = await db.delivery.findUniqueOrThrow({ where: { id: deliveryId }, select: { note: true } });
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
