import { z } from "zod";
import { optionalText } from "@/lib/domain/text";
import { results } from "@/lib/features/deliveries";

/** How one control point came out. A note is required unless the result is notStarted or passed. */
export const assessBody = z.strictObject({
  result: z.enum(results),
  measuredValue: optionalText(1000),
  note: optionalText(10_000),
  evidenceFileIds: z.array(z.uuid()).max(50).default([]),
});
export type AssessBody = z.output<typeof assessBody>;

export const assessParams = z.object({ id: z.uuid(), controlPointId: z.uuid() });
export type AssessParams = z.output<typeof assessParams>;
