import { z } from "zod";

/** What happens to a delivery's documents as a whole. */
export const evidenceEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("delivery.recordTaken"),
    data: z.object({ documents: z.int(), bytes: z.int() }),
  }),
]);
