import type { Actor } from "@/lib/domain/actor";

/** Only its author changes or removes a comment. */
export const isAuthor = (actor: Actor, comment: { authorId: string }): boolean =>
  comment.authorId === actor.userId;
