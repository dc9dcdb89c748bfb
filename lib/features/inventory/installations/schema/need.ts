import { z } from "zod";
import { day } from "@/lib/domain/day";
import { decisionInput, decisionReference } from "@/lib/domain/decision";
import { clearableName, requiredText } from "@/lib/domain/text";

/** The values that a scale may have. */
export type NeedValue = 0 | 1 | 2 | 3 | 4 | 5;
const value = z.int().min(0).max(5);

const names = { sv: z.string(), nb: z.string(), en: z.string() };
const criterion = z.object({
  key: z.string(),
  name: z.object(names),
  /** "2.0" */
  weight: z.string(),
  /** What each value means, lowest first. */
  scale: z.array(z.object({ value, meaning: z.string() })),
});
export type Criterion = z.infer<typeof criterion>;

/** The criteria that count today, or the first that will; none where there are none yet. */
export const needCriteria = z.object({
  criteria: z.array(criterion),
  validFrom: z.iso.date().nullable(),
  decision: decisionReference.nullable(),
  version: z.int(),
});
export type NeedCriteria = z.infer<typeof needCriteria>;

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);
const weight = z.string().regex(/^(?!0+(\.0{1,2})?$)\d{1,3}(\.\d{1,2})?$/, { error: "need.weight" });
const optionalName = clearableName(200).optional();

export const needCriteriaBody = z.strictObject({
  criteria: z
    .array(
      z.strictObject({
        /** Made from the name when it is left out. */
        key: key.optional(),
        /** What is left out in a language is said in the office's. */
        name: z.strictObject({ sv: optionalName, nb: optionalName, en: optionalName }),
        weight,
        scale: z
          .array(z.strictObject({ value, meaning: requiredText(500) }))
          .min(2, { error: "need.scaleShort" })
          .max(6),
      }),
    )
    .min(1)
    .max(20),
  validFrom: day,
  decision: decisionInput.nullable().default(null),
});
export type NeedCriteriaBody = z.output<typeof needCriteriaBody>;

export const needBody = z.strictObject({
  scores: z
    .array(z.strictObject({ criterion: key, value, reason: requiredText(1000) }))
    .min(1)
    .max(20),
});
export type NeedBody = z.output<typeof needBody>;
