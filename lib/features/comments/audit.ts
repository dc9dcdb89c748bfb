import { z } from "zod";

/** What happens to comments; never what they say. */
export const commentEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("comment.added"),
    data: z.object({ commentId: z.uuid(), mentions: z.int() }),
  }),
  z.object({
    type: z.literal("comment.edited"),
    data: z.object({ commentId: z.uuid(), mentions: z.int() }),
  }),
  z.object({ type: z.literal("comment.removed"), data: z.object({ commentId: z.uuid() }) }),
]);
