import { z } from "zod";

/** What happens to what an office says that it has room for. */
export const capacityEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("capacity.set"),
    /** How many quarters, vendors' limits and systems are told from now on. */
    data: z.object({ quarters: z.int(), limits: z.int(), systems: z.int() }),
  }),
]);
