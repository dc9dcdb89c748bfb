import { z } from "zod";

const told = z.object({
  text: z.string(),
  responsible: z.uuid().nullable(),
  dueOn: z.iso.date().nullable(),
});

/** What happens to what is to be put right of an approval with remarks. */
export const remarkEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("remark.added"), data: told }),
  z.object({ type: z.literal("remark.changed"), data: told }),
  z.object({
    type: z.literal("remark.cleared"),
    data: z.object({ text: z.string(), clearedOn: z.iso.date() }),
  }),
  z.object({ type: z.literal("remark.reopened"), data: z.object({ text: z.string() }) }),
  z.object({ type: z.literal("remark.removed"), data: z.object({ text: z.string() }) }),
]);
