import { z } from "zod";

/** What happens to deliveries. */
export const deliveryEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("delivery.loaded"), data: z.object({ source: z.string() }) }),
  z.object({
    type: z.literal("delivery.phaseMoved"),
    data: z.object({ from: z.string(), to: z.string(), reason: z.string().nullable() }),
  }),
]);
