import { z } from "zod";
import { day, optionalDay } from "@/lib/domain/day";
import { requiredText } from "@/lib/domain/text";

/** What is to be put right. One that is known keeps its id; one without is new. */
const remarkInput = z.strictObject({
  id: z.uuid().nullable().default(null),
  text: requiredText(4000, "remark.textMissing"),
  responsible: z.uuid().nullable().default(null),
  dueOn: optionalDay,
  clearedOn: optionalDay,
});
export type RemarkInput = z.output<typeof remarkInput>;

/** The whole list, in its order: what is left out is taken away. */
export const remarksBody = z.strictObject({ remarks: z.array(remarkInput).max(50) });
export type RemarksBody = z.output<typeof remarksBody>;

const remark = z.object({
  id: z.uuid(),
  text: z.string(),
  responsible: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  dueOn: day.nullable(),
  clearedOn: day.nullable(),
});
export type Remark = z.infer<typeof remark>;

/** The version is the delivery's. */
export const remarks = z.object({ remarks: z.array(remark), version: z.int() });
export type Remarks = z.infer<typeof remarks>;

export const remarkParams = z.object({ id: z.uuid() });
