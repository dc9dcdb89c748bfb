import { z } from "zod";

/** What happens to a key by which costs are shared. */
export const costShareEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("costShare.drafted"), data: z.object({ from: z.string(), until: z.string() }) }),
  // The names of what was said anew.
  z.object({ type: z.literal("costShare.changed"), data: z.object({ fields: z.string() }) }),
  z.object({ type: z.literal("costShare.rowsSaid"), data: z.object({ rows: z.int(), sum: z.string() }) }),
  z.object({ type: z.literal("costShare.removed"), data: z.object({ rows: z.int() }) }),
  /** The decision in a line. */
  z.object({ type: z.literal("costShare.adopted"), data: z.object({ decision: z.string() }) }),
  z.object({ type: z.literal("costShare.ended"), data: z.object({ until: z.string() }) }),
]);
