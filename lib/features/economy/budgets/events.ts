import { z } from "zod";

const revision = z.int();

/** What happens to a year's budget. */
export const budgetEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("budget.added"),
    // `from` is the year whose lines it began with; empty for none.
    data: z.object({ from: z.string(), lines: z.int() }),
  }),
  z.object({
    type: z.literal("budget.linesChanged"),
    data: z.object({ revision, added: z.int(), changed: z.int(), removed: z.int(), totalOre: z.int() }),
  }),
  // The names of what was said anew of a line.
  z.object({ type: z.literal("budget.lineSaid"), data: z.object({ group: z.string(), fields: z.string() }) }),
  z.object({ type: z.literal("budget.proposed"), data: z.object({ revision, totalOre: z.int() }) }),
  z.object({
    type: z.literal("budget.adopted"),
    // The decision in a line; empty where nothing was said of it.
    data: z.object({ revision, decision: z.string(), totalOre: z.int() }),
  }),
  z.object({ type: z.literal("budget.forecastDatesSaid"), data: z.object({ dates: z.string() }) }),
  z.object({ type: z.literal("budget.revised"), data: z.object({ revision, reason: z.string() }) }),
]);
