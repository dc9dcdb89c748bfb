import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { notify } from "@/lib/features/notifications/server";
import type { Db } from "@/lib/platform/db";
import { notMentionable, replaceMentions } from "../repository";

/** Throws comment.mentionNotAllowed, the same for who may not see the delivery as for nobody at all. */
export async function assertMentionable(
  db: Db,
  about: { deliveryId: string; commentId: string | null },
  userIds: string[],
): Promise<void> {
  const wrong = await notMentionable(db, about, userIds);
  if (wrong.length > 0)
    throw new AppError("comment.mentionNotAllowed", {
      errors: wrong.map((index) => ({ path: `mentions.${index}`, code: "comment.mentionNotAllowed" })),
    });
}

interface Mentioned {
  id: string;
  deliveryId: string;
  municipalityId: string;
}

/** Keeps whom the comment mentions, and tells those who were not mentioned before. */
export async function mentionPeople(
  db: Db,
  actor: Actor,
  { id, deliveryId, municipalityId }: Mentioned,
  userIds: string[],
): Promise<void> {
  const added = await replaceMentions(db, actor, { id, municipalityId }, userIds);
  if (added.length > 0)
    await notify(db, {
      type: "comment.mentioned",
      deliveryId,
      to: { users: added },
      data: { commentId: id },
    });
}
