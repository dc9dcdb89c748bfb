import { z } from "zod";

/** What happens to projects. Municipalities are told by their codes: "1281, 1287". */
export const projectEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("project.added"),
    data: z.object({ number: z.string(), system: z.string(), isJoint: z.boolean() }),
  }),
  // The names of what was said anew.
  z.object({ type: z.literal("project.changed"), data: z.object({ fields: z.string() }) }),
  z.object({
    type: z.literal("project.invited"),
    data: z.object({ municipalities: z.int(), codes: z.string(), answerBy: z.iso.date() }),
  }),
  z.object({
    type: z.literal("project.answered"),
    data: z.object({ municipality: z.string(), answer: z.enum(["joins", "declines", "later"]) }),
  }),
  z.object({
    type: z.literal("project.moved"),
    // To which phase; so many tracks could, and could not.
    data: z.object({ to: z.string(), moved: z.int(), held: z.int(), reason: z.string().nullable() }),
  }),
  z.object({
    type: z.literal("project.forked"),
    // By itself, since the system holds secrecy.
    data: z.object({ isBySecrecy: z.boolean() }),
  }),
  z.object({
    type: z.literal("project.findingAdded"),
    data: z.object({ findingId: z.uuid(), title: z.string(), point: z.int().nullable() }),
  }),
  // Of the delivery that took it over.
  z.object({
    type: z.literal("project.findingAdopted"),
    data: z.object({
      findingId: z.uuid(),
      project: z.string(),
      title: z.string(),
      point: z.int().nullable(),
    }),
  }),
]);
