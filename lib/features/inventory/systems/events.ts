import { z } from "zod";

/** What happens to an office's systems, wherever they are installed. */
export const systemEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("system.added"), data: z.object({}) }),
  z.object({
    type: z.literal("system.changed"),
    data: z.object({
      /** What it was called, where the name is another now; else null. */
      from: z.string().nullable(),
      /** The parts that differ. */
      fields: z.string(),
    }),
  }),
  /** Another system turned out to be this one. */
  z.object({
    type: z.literal("system.merged"),
    data: z.object({ name: z.string(), installations: z.int(), deliveries: z.int() }),
  }),
  /**
   * Of two installations of a municipality, whose systems turned out to be one, this one is left.
   * `folded` is the other's id, whose history is told with this one's; old events lack it.
   */
  z.object({
    type: z.literal("installation.merged"),
    data: z.object({ name: z.string(), into: z.string(), folded: z.uuid() }),
  }),
  /** This system turned out to be another. */
  z.object({
    type: z.literal("system.mergedInto"),
    data: z.object({ name: z.string(), into: z.uuid() }),
  }),
]);
