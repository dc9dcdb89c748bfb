import { z } from "zod";
import { codeAndName, listOf, pageQuery } from "@/lib/domain/list";
import { fileFormat } from "@/lib/domain/spreadsheet";

const amounts = z.array(z.object({ year: z.int(), maxOre: z.int() }));
/** A decimal string of one: "0.03". The sum of no shares is "0". */
export const shareTold = z.string().regex(/^\d+(\.\d{2,10})?$/);

const costShareNotices = ["sharesDoNotSumToOne", "sharesDoNotReproduceAmounts"] as const;
export type CostShareNotice = (typeof costShareNotices)[number];

const costShare = z.object({ id: z.uuid(), municipality: codeAndName, share: shareTold.nullable(), amounts });
export type CostShare = z.infer<typeof costShare>;

export const costShareList = listOf(costShare).extend({
  total: z.object({ share: shareTold, amounts }),
  notices: z.array(z.enum(costShareNotices)),
});
export type CostShareList = z.infer<typeof costShareList>;

export const costShareFilter = z.strictObject({ ...pageQuery });
export type CostShareFilter = z.output<typeof costShareFilter>;

/** The whole list as a file. */
export const costSharesExportQuery = costShareFilter.omit({ limit: true, cursor: true }).extend(fileFormat);
