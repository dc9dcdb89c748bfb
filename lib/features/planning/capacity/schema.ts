import { z } from "zod";
import { isDecimal } from "@/lib/domain/hundredths";

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);
const quarter = z.string().regex(/^(199\d|2[01]\d\d)-[1-4]$/);
/** Days as a decimal: "32", "6.5"; a number is taken as well. */
const days = z
  .union([z.string(), z.number().transform(String)])
  .pipe(z.string().refine(isDecimal, { error: "plan.days" }));

const rows = {
  /** The office's own days. */
  quarters: z.array(z.strictObject({ quarter, officeDays: days })).max(200),
  /** How many deliveries a vendor takes at a time. */
  vendors: z.array(z.strictObject({ vendor: key, quarter, parallel: z.int().min(0).max(1000) })).max(2000),
  /** The office's days for the first delivery of a system, and for each that follows. */
  effort: z.array(z.strictObject({ system: key, firstDays: days, furtherDays: days })).max(1000),
};

/** All that counts from now on: what is left out is gone. */
export const capacityBody = z.strictObject(rows);
export type CapacityBody = z.output<typeof capacityBody>;

export const capacity = z.object({
  ...rows,
  source: z.string().nullable(),
  assumption: z.string().nullable(),
  /** 0 as long as nobody has said anything. */
  version: z.int(),
});
export type Capacity = z.infer<typeof capacity>;
