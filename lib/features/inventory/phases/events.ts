import { z } from "zod";

/** What happens to an office's phases. */
export const phaseEvents = z.object({
  type: z.literal("phases.changed"),
  data: z.object({
    version: z.int(),
    added: z.int(),
    removed: z.int(),
    renamed: z.int(),
    conditions: z.int(),
    stages: z.int(),
    /** Deliveries under way that work by the new phases. */
    deliveries: z.int(),
  }),
});
