import { z } from "zod";

/** What happens to an office's vendors. */
export const vendorEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("vendor.added"), data: z.object({}) }),
  z.object({
    type: z.literal("vendor.changed"),
    data: z.object({
      /** What it was called, where the name is another now; else null. */
      from: z.string().nullable(),
      /** The parts that differ. */
      fields: z.string(),
    }),
  }),
  /** Another vendor turned out to be this one. */
  z.object({
    type: z.literal("vendor.merged"),
    data: z.object({ name: z.string(), systems: z.int(), deliveries: z.int(), people: z.int() }),
  }),
  /** This vendor turned out to be another. */
  z.object({
    type: z.literal("vendor.mergedInto"),
    data: z.object({ name: z.string(), into: z.uuid() }),
  }),
]);
