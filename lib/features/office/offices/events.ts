import { z } from "zod";

/** What happens to offices themselves. */
export const officeEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("office.created"), data: z.object({ members: z.int() }) }),
]);
