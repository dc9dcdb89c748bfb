import { z } from "zod";
import { deliveryKinds, deliveryPurposes } from "@/lib/domain/delivery";

/** What happens to deliveries. */
export const deliveryEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("delivery.loaded"), data: z.object({ source: z.string() }) }),
  z.object({
    type: z.literal("delivery.created"),
    data: z.object({
      number: z.string(),
      kind: z.enum(deliveryKinds),
      purpose: z.enum(deliveryPurposes),
      isPlanned: z.boolean(),
    }),
  }),
  z.object({
    type: z.literal("delivery.changed"),
    // The names of what was said anew.
    data: z.object({ fields: z.string() }),
  }),
  z.object({
    type: z.literal("delivery.cancelled"),
    // The phase that it was in.
    data: z.object({ reason: z.string(), phase: z.string() }),
  }),
  z.object({
    type: z.literal("delivery.phaseMoved"),
    data: z.object({ from: z.string(), to: z.string(), reason: z.string().nullable() }),
  }),
]);
