import { z } from "zod";
import { fileFormat } from "@/lib/domain/spreadsheet";

const ore = z.int();

export const budgetParams = z.object({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
});

export const budget = z.object({
  id: z.uuid(),
  year: z.int(),
  currency: z.enum(["SEK", "NOK"]),
  version: z.int(),
  lines: z.array(
    z.object({
      id: z.uuid(),
      group: z.string(),
      budgetOre: ore,
      outcomeOre: ore,
      /** Budget minus outcome: an overspend is negative. */
      differenceOre: ore,
    }),
  ),
  total: z.object({ budgetOre: ore, outcomeOre: ore, differenceOre: ore }),
});
export type Budget = z.infer<typeof budget>;

/** The whole list as a file. */
export const budgetExportQuery = z.strictObject({ ...budgetParams.shape, ...fileFormat });
