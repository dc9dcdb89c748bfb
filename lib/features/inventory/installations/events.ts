import { z } from "zod";
import { systemStatuses } from "@/lib/domain/system";

const day = z.iso.date().nullable();

/** What happens to installations, and to what is asked of them. */
export const installationEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("installation.added"),
    data: z.object({ status: z.enum(systemStatuses) }),
  }),
  z.object({
    type: z.literal("installation.changed"),
    // The facts by their names, and which groups of the form they stand in.
    data: z.object({
      fields: z.string(),
      is: z.boolean(),
      holds: z.boolean(),
      costs: z.boolean(),
      ends: z.boolean(),
      /** Where it is another than before. */
      status: z.enum(systemStatuses).nullable(),
    }),
  }),
  z.object({
    type: z.literal("installation.windUpMoved"),
    data: z.object({ from: day, to: day, how: z.enum(["announced", "moved", "calledOff"]) }),
  }),
  z.object({
    type: z.literal("installation.woundUp"),
    // The delivery that was the last of it.
    data: z.object({ number: z.string(), from: z.enum(systemStatuses) }),
  }),
  z.object({
    type: z.literal("installation.takenUp"),
    data: z.object({ number: z.string(), to: z.enum(systemStatuses), reason: z.string() }),
  }),
  z.object({ type: z.literal("installation.confirmed"), data: z.object({ missing: z.int() }) }),
  z.object({
    type: z.literal("installation.scored"),
    data: z.object({ total: z.string(), set: z.iso.date() }),
  }),
  z.object({
    type: z.literal("inventory.reminded"),
    data: z.object({ people: z.int() }),
  }),
  z.object({
    type: z.literal("needCriteria.set"),
    data: z.object({ validFrom: z.iso.date(), criteria: z.int() }),
  }),
]);
