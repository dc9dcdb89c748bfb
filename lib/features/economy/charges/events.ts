import { z } from "zod";

/** What happens to charges, and to how they are made. */
export const chargeEvents = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("charge.made"),
    data: z.object({
      period: z.string(),
      rows: z.int(),
      netOre: z.int(),
      vatOre: z.int(),
      /** The key by which it was divided. */
      key: z.string(),
    }),
  }),
  z.object({ type: z.literal("charge.settingsSaid"), data: z.object({ vatRate: z.string() }) }),
]);
