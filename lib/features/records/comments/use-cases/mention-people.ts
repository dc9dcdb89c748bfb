import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { Subject } from "@/lib/domain/subject";
import { notify } from "@/lib/features/records/notifications/server";
import type { Db } from "@/lib/platform/db";
import { notMentionable, replaceMentions } from "../repository";

/**
 * Throws comment.mentionNotAllowed, the same for who may not see the subject as for nobody at all.
 */
export async function assertMentionable(
  db: Db,
  about: { subject: Subject; commentId: string | null },
  userIds: string[],
): Promise<void> {
  const wrong = await notMentionable(db, about, userIds);
  if (wrong.length > 0)
    throw new AppError("comment.mentionNotAllowed", {
      errors: wrong.map((index) => ({ path: `mentions.${index}`, code: "comment.mentionNotAllowed" })),
    });
}

interface Mentioned {
  /** The comment's. */
  id: string;
  subject: Subject;
}

/** Keeps whom the comment mentions, and tells those who were not mentioned before. */
export async function mentionPeople(
  db: Db,
  actor: Actor,
  { id, subject }: Mentioned,
  userIds: string[],
): Promise<void> {
  const added = await replaceMentions(db, actor, { id, subject }, userIds);
  if (added.length > 0)
    await notify(db, {
      type: "comment.mentioned",
      subject,
      to: { users: added },
      data: { commentId: id },
    });
}
