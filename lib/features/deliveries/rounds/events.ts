import { z } from "zod";

/** What happens to the rounds of a delivery. */
export const roundEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("round.received"),
    data: z.object({
      number: z.int(),
      receivedOn: z.iso.date(),
      package: z.string(),
      sha256: z.string(),
      bytes: z.int(),
      objects: z.int(),
      files: z.int(),
    }),
  }),
  // The office began a new one: the number and the reason of that which ended.
  z.object({ type: z.literal("round.replaced"), data: z.object({ number: z.int(), reason: z.string() }) }),
]);
