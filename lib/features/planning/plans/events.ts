import { z } from "zod";

const number = z.int();
/** "W3D3, Trelleborg" */
const name = z.string();
const quarter = z.string().nullable();

/** What happens to a delivery plan. A version is told by its number, an item by its label. */
export const planEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("plan.added"), data: z.object({ years: z.string() }) }),
  z.object({ type: z.literal("plan.renamed"), data: z.object({ from: z.string(), to: z.string() }) }),
  z.object({
    type: z.literal("plan.draftBegun"),
    // `after` is the version whose items it began with; 0 for none.
    data: z.object({ number, after: z.int(), items: z.int() }),
  }),
  z.object({
    type: z.literal("plan.draftChanged"),
    data: z.object({ number, fields: z.string() }),
  }),
  z.object({ type: z.literal("plan.draftRemoved"), data: z.object({ number, items: z.int() }) }),
  z.object({ type: z.literal("plan.itemAdded"), data: z.object({ number, name, to: quarter }) }),
  z.object({
    type: z.literal("plan.itemMoved"),
    data: z.object({ number, name, from: quarter, to: quarter, isPlaced: z.boolean() }),
  }),
  // The names of what was said anew.
  z.object({ type: z.literal("plan.itemChanged"), data: z.object({ number, name, fields: z.string() }) }),
  z.object({ type: z.literal("plan.itemRemoved"), data: z.object({ number, name, from: quarter }) }),
  z.object({ type: z.literal("plan.proposed"), data: z.object({ number, items: z.int() }) }),
  z.object({ type: z.literal("plan.withdrawn"), data: z.object({ number }) }),
  z.object({
    type: z.literal("plan.adopted"),
    data: z.object({
      number,
      /** The decision in a line; empty where nothing was said of it. */
      decision: z.string(),
      /** The version that was in force until then; 0 for none. */
      superseded: z.int(),
      tied: z.int(),
      untied: z.int(),
    }),
  }),
  z.object({ type: z.literal("plan.decisionCorrected"), data: z.object({ number, addendumId: z.uuid() }) }),
  z.object({ type: z.literal("plan.noteAdded"), data: z.object({ noteId: z.uuid() }) }),
]);
