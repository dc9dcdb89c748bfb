import { z } from "zod";

/** What happens to control points. */
export const controlPointEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("controlPoint.assessed"),
    data: z.object({ number: z.int(), from: z.string(), to: z.string(), files: z.int() }),
  }),
  z.object({ type: z.literal("controlPoint.confirmed"), data: z.object({ number: z.int() }) }),
]);
