import { z } from "zod";
import { roles } from "@/lib/domain/permissions";

/**
 * What happens to accounts. Persons by id only: their names are looked up when an event is shown.
 */
export const accountEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("user.created"),
    data: z.object({
      userId: z.uuid(),
      role: z.enum(roles),
      municipality: z.string().nullable(),
      vendor: z.string().nullable(),
    }),
  }),
  z.object({ type: z.literal("user.password-set"), data: z.object({ userId: z.uuid() }) }),
]);
