import { z } from "zod";
import { closingSteps } from "./domain";

const step = z.enum(closingSteps);
const day = z.iso.date().nullable();

/** What happens after the approval. A step without a day is set aside. */
export const closingEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("closing.recorded"), data: z.object({ step, on: day }) }),
  z.object({ type: z.literal("closing.corrected"), data: z.object({ step, from: day, to: day }) }),
  z.object({ type: z.literal("closing.undone"), data: z.object({ step, from: day, reason: z.string() }) }),
  z.object({ type: z.literal("closing.held"), data: z.object({ hold: z.string() }) }),
  z.object({ type: z.literal("closing.released"), data: z.object({ hold: z.string() }) }),
  z.object({
    type: z.literal("closing.supplemented"),
    data: z.object({
      files: z.int(),
      hasNote: z.boolean(),
      /** What is said anew, with a space between them. */
      fields: z.string(),
      /** Why the certificate of a disposal was taken away. */
      reason: z.string().nullable(),
    }),
  }),
  z.object({ type: z.literal("delivery.closed"), data: z.object({ woundUp: z.boolean() }) }),
  z.object({ type: z.literal("delivery.reopened"), data: z.object({ reason: z.string() }) }),
]);
