import { z } from "zod";
import { roles } from "@/lib/domain/permissions";

const person = { userId: z.uuid() };
const role = {
  ...person,
  role: z.enum(roles),
  municipality: z.string().nullable(),
  vendor: z.string().nullable(),
};
const days = { from: z.string().nullable(), until: z.string().nullable() };

/** What happens to an office's people. By id only: names are looked up when an event is shown. */
export const peopleEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("person.invited"), data: z.object({ ...role, ...days }) }),
  z.object({ type: z.literal("person.roleGiven"), data: z.object({ ...role, ...days }) }),
  z.object({ type: z.literal("person.roleChanged"), data: z.object({ ...role, ...days }) }),
  z.object({ type: z.literal("person.roleEnded"), data: z.object(role) }),
  z.object({ type: z.literal("person.renamed"), data: z.object(person) }),
  z.object({ type: z.literal("person.deactivated"), data: z.object(person) }),
  z.object({ type: z.literal("person.activated"), data: z.object(person) }),
  z.object({ type: z.literal("invitation.renewed"), data: z.object(person) }),
  z.object({ type: z.literal("invitation.withdrawn"), data: z.object(person) }),
  z.object({ type: z.literal("link.made"), data: z.object(person) }),
]);
