import { z } from "zod";
import { roles } from "@/lib/domain/permissions";
import { linkKinds } from "./schema";

const person = { userId: z.uuid() };

/**
 * What happens to accounts. Persons by id only: their names are looked up when an event is shown.
 */
export const accountEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("user.created"),
    data: z.object({
      ...person,
      role: z.enum(roles),
      municipality: z.string().nullable(),
      vendor: z.string().nullable(),
    }),
  }),
  z.object({ type: z.literal("user.password-set"), data: z.object(person) }),
  z.object({ type: z.literal("account.renamed"), data: z.object(person) }),
  z.object({ type: z.literal("account.password-changed"), data: z.object(person) }),
  z.object({ type: z.literal("link.used"), data: z.object({ ...person, kind: z.enum(linkKinds) }) }),
  z.object({ type: z.literal("signIn.succeeded"), data: z.object({ ...person, signIn: z.uuid() }) }),
  z.object({ type: z.literal("signIn.lockedOut"), data: z.object({ ...person, signIn: z.uuid() }) }),
]);
