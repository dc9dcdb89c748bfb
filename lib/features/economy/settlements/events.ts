import { z } from "zod";
import { settlementKinds } from "./domain/states";

const kind = z.enum(settlementKinds);

/** What happens to a year's settlement. */
export const settlementEvents = z.discriminatedUnion("type", [
  z.object({ type: z.literal("settlement.drafted"), data: z.object({ kind, surplusOre: z.int() }) }),
  /** How many rows were said anew. */
  z.object({ type: z.literal("settlement.rowsSaid"), data: z.object({ kind, rows: z.int() }) }),
  z.object({ type: z.literal("settlement.removed"), data: z.object({ kind, surplusOre: z.int() }) }),
  z.object({ type: z.literal("settlement.proposed"), data: z.object({ kind, surplusOre: z.int() }) }),
  /** The decision in a line. */
  z.object({ type: z.literal("settlement.adopted"), data: z.object({ kind, decision: z.string() }) }),
  z.object({ type: z.literal("settlement.paid"), data: z.object({ kind, on: z.string() }) }),
]);
