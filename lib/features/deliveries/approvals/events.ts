import { z } from "zod";

/** What happens on the way to an approval. */
export const approvalEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("approval.requested"), data: z.object({ requestId: z.uuid() }) }),
  z.object({
    type: z.literal("approval.signed"),
    data: z.object({ approvalId: z.uuid(), decision: z.string(), level: z.string(), digest: z.string() }),
  }),
  z.object({
    type: z.literal("approval.withdrawn"),
    data: z.object({ requestId: z.uuid(), reason: z.string() }),
  }),
]);
