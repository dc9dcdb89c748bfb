import { z } from "zod";

/** What happens to offices themselves. */
export const officeEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("office.created"), data: z.object({ members: z.int() }) }),
  // The names of the fields that were changed, as the API has them.
  z.object({
    type: z.literal("office.changed"),
    data: z.object({
      fields: z.string(),
      // The same for the log's text; events from before have the names alone.
      named: z.boolean(),
      language: z.boolean(),
      timeZone: z.boolean(),
      colour: z.boolean(),
      eArchive: z.boolean(),
      bodies: z.boolean(),
      deciders: z.boolean(),
    }),
  }),
  z.object({ type: z.literal("office.stepsHidden"), data: z.object({}) }),
  z.object({ type: z.literal("office.stepsShown"), data: z.object({}) }),
]);
