import { z } from "zod";
import { stoppedBy } from "@/lib/domain/delivery";
import { escalationSteps, stopOutcomes } from "./domain";

/** The stop's version afterwards tells an event apart that stands in several chains. */
const version = z.int();

/** What happens to stops. */
export const stopEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("stop.registered"),
    data: z.object({ by: z.enum(stoppedBy), since: z.string(), deliveries: z.int(), version }),
  }),
  z.object({
    type: z.literal("stop.changed"),
    // What was said anew, and how many deliveries it holds where those are others; else 0.
    data: z.object({
      facts: z.boolean(),
      terms: z.boolean(),
      status: z.boolean(),
      deliveries: z.int(),
      version,
    }),
  }),
  z.object({
    type: z.literal("stop.promised"),
    data: z.object({ promisedFor: z.string(), moved: z.int(), version }),
  }),
  z.object({
    type: z.literal("stop.escalated"),
    data: z.object({ step: z.enum(escalationSteps), on: z.string(), version }),
  }),
  z.object({
    type: z.literal("stop.noted"),
    data: z.object({ entryId: z.string(), shared: z.boolean(), files: z.int(), version }),
  }),
  z.object({ type: z.literal("stop.mended"), data: z.object({ on: z.string(), version }) }),
  z.object({
    type: z.literal("stop.closed"),
    data: z.object({ on: z.string(), outcome: z.enum(stopOutcomes), version }),
  }),
]);
