import { z } from "zod";
import { nameText } from "@/lib/domain/text";

const year = z.int().min(1500).max(2199);
const names = z.array(nameText(200)).max(50);

/** What a delivery takes in of an installation; what is left out is no limit. */
export const scopeInput = z
  .strictObject({
    recordsCreators: names.default([]),
    informationTypes: names.default([]),
    periodFrom: year.nullable().default(null),
    periodTo: year.nullable().default(null),
  })
  .refine(({ periodFrom, periodTo }) => periodFrom === null || periodTo === null || periodFrom <= periodTo, {
    path: ["periodTo"],
    error: "delivery.periodEndsFirst",
  });

export const scopeTold = z.object({
  recordsCreators: z.array(z.string()),
  informationTypes: z.array(z.string()),
  periodFrom: z.int().nullable(),
  periodTo: z.int().nullable(),
});
