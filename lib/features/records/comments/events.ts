import { z } from "zod";

const written = z.object({
  commentId: z.uuid(),
  /** How long it is, in characters. */
  length: z.int(),
  mentions: z.int(),
});

/** What happens to comments; never what they say. */
export const commentEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("comment.added"), data: written }),
  z.object({ type: z.literal("comment.edited"), data: written }),
  z.object({ type: z.literal("comment.removed"), data: z.object({ commentId: z.uuid() }) }),
]);
