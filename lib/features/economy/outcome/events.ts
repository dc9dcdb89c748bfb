import { z } from "zod";

/** What happens to the outcome; one event for a file, none for its rows. */
export const outcomeEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("outcome.added"),
    data: z.object({ entryId: z.uuid(), period: z.string(), group: z.string(), amountOre: z.int() }),
  }),
  z.object({
    type: z.literal("outcome.corrected"),
    data: z.object({
      entryId: z.uuid(),
      correctionOf: z.uuid(),
      period: z.string(),
      group: z.string(),
      amountOre: z.int(),
      reason: z.string(),
    }),
  }),
  z.object({
    type: z.literal("outcome.imported"),
    data: z.object({
      importId: z.uuid(),
      name: z.string(),
      sha256: z.string(),
      rowsSha256: z.string(),
      form: z.string(),
      created: z.int(),
      updated: z.int(),
      same: z.int(),
      sumOre: z.int(),
    }),
  }),
  z.object({ type: z.literal("outcome.mapped"), data: z.object({ rules: z.int() }) }),
]);
