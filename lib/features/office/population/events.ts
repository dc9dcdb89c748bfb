import { z } from "zod";

/** What happens to the figures that an office keeps of its country's municipalities. */
export const populationEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("population.imported"),
    data: z.object({
      on: z.iso.date(),
      municipalities: z.int(),
      changed: z.int(),
      name: z.string(),
      sha256: z.string(),
    }),
  }),
]);
