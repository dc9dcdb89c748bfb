import { z } from "zod";

/** What happens to files. */
export const fileEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("file.added"),
    data: z.object({ fileId: z.uuid(), sha256: z.string(), bytes: z.int(), name: z.string() }),
  }),
  z.object({
    type: z.literal("file.removed"),
    data: z.object({ fileId: z.uuid(), sha256: z.string(), name: z.string() }),
  }),
]);
