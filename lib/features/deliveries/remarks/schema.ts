import { z } from "zod";
import { day, optionalDay } from "@/lib/domain/day";
import { requiredText } from "@/lib/domain/text";

/** An id as the database writes it. */
const id = z.uuid().toLowerCase();

/** A person's id, or the person as a read gives them. */
const person = z.union([id, z.object({ id }).transform((one) => one.id)]);

/**
 * What is to be put right, with room for what was signed. One that is known keeps its id; one
 * without is new.
 */
const remarkInput = z.strictObject({
  id: id.nullable().default(null),
  text: requiredText(5000, "remark.textMissing"),
  responsible: person.nullable().default(null),
  dueOn: optionalDay,
  clearedOn: optionalDay,
});
export type RemarkInput = z.output<typeof remarkInput>;

const remarkInputs = z.array(remarkInput).max(50);
type Inputs = z.input<typeof remarkInputs>;

/** The whole list, in its order, also by itself: what is left out is taken away. */
export const remarksBody = z.preprocess(
  (said: Inputs | { remarks: Inputs }) => (Array.isArray(said) ? { remarks: said } : said),
  z.strictObject({ remarks: remarkInputs }),
);
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
