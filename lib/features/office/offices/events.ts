import { z } from "zod";

/** What happens to offices themselves. */
export const officeEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("office.created"), data: z.object({ members: z.int() }) }),
  // The names of the fields that were changed, as the API has them.
  z.object({
    type: z.literal("office.changed"),
    data: z.object({ fields: z.string() }),
  }),
  z.object({ type: z.literal("office.stepsHidden"), data: z.object({}) }),
  z.object({ type: z.literal("office.stepsShown"), data: z.object({}) }),
]);
