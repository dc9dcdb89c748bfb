import { z } from "zod";
import { optionalText } from "@/lib/domain/text";
import { results } from "@/lib/features/inventory/control-points";
import { fileFormat } from "@/lib/domain/spreadsheet";

/** How one control point came out. A note is required unless the result is notStarted or passed. */
export const assessBody = z.strictObject({
  result: z.enum(results),
  measuredValue: optionalText(1000),
  note: optionalText(10_000),
  evidenceFileIds: z.array(z.uuid()).max(50).default([]),
});
export type AssessBody = z.output<typeof assessBody>;

/** What the second person says of what they have checked. */
export const confirmBody = z.strictObject({ note: optionalText(10_000) });
export type ConfirmBody = z.output<typeof confirmBody>;

export const assessParams = z.object({ id: z.uuid(), controlPointId: z.uuid() });
export type AssessParams = z.output<typeof assessParams>;

/** A delivery's id; one that is malformed does not exist, so it is no matter of the schema. */
export const controlPointsExportQuery = z.strictObject({ delivery: z.string(), ...fileFormat });
