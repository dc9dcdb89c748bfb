import { z } from "zod";

/** What happens to an office's templates of control points. */
export const templateEvents = z.discriminatedUnion("type", [
  /** `from` is the name of the template that it was copied from; else null. */
  z.object({ type: z.literal("template.added"), data: z.object({ from: z.string().nullable() }) }),
  z.object({
    type: z.literal("template.pointsChanged"),
    data: z.object({
      version: z.int(),
      points: z.int(),
      added: z.int(),
      removed: z.int(),
      changed: z.int(),
      renumbered: z.int(),
    }),
  }),
]);
