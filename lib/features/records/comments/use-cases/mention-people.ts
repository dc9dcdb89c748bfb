import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { Subject } from "@/lib/domain/subject";
import { notify } from "@/lib/features/records/notifications/server";
import type { Db } from "@/lib/platform/db";
import { typedMentions } from "../domain";
import { listMentionable } from "../queries";
import { notMentionable, replaceMentions } from "../repository";
import type { CommentBody } from "../schema";

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

/** Those who were chosen, and those whose names are written after an @ in the text. */
export async function mentionsIn(
  db: Db,
  actor: Actor,
  subject: Subject,
  { body, mentions }: CommentBody,
): Promise<string[]> {
  if (!body.includes("@")) return mentions;
  const typed = typedMentions(body, await listMentionable(db, actor, subject));
  return [...new Set([...mentions.map((id) => id.toLowerCase()), ...typed])];
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
