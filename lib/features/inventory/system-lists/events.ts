import { z } from "zod";

/**
 * What happens when a list of systems is read in: one event for each municipality, none for a row.
 */
export const systemListEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("import.applied"),
    data: z.object({
      importId: z.uuid(),
      name: z.string(),
      sha256: z.string(),
      rowsSha256: z.string(),
      created: z.int(),
      updated: z.int(),
      same: z.int(),
      /** Of the office's own: what the list named that was not there. */
      systems: z.int(),
      vendors: z.int(),
    }),
  }),
]);
