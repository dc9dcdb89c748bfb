import { z } from "zod";
import { accessionSteps, membershipRoles } from "./schema";

/** What happens to an office's municipalities. Persons stand in it by id alone. */
export const municipalityEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("municipality.joined"),
    data: z.object({ role: z.enum(membershipRoles), since: z.iso.date().nullable() }),
  }),
  z.object({
    type: z.literal("municipality.changed"),
    // The parts that differ.
    data: z.object({ fields: z.string() }),
  }),
  z.object({
    type: z.literal("municipality.mandateGiven"),
    data: z.object({ mandateId: z.uuid(), userId: z.uuid(), body: z.string() }),
  }),
  z.object({
    type: z.literal("municipality.mandateEnded"),
    data: z.object({ mandateId: z.uuid(), userId: z.uuid() }),
  }),
  z.object({
    type: z.literal("municipality.accessionStep"),
    data: z.object({
      step: z.enum(accessionSteps),
      on: z.iso.date().nullable(),
      fileId: z.uuid().nullable(),
    }),
  }),
]);
