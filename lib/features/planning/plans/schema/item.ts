import { z } from "zod";
import { day } from "@/lib/domain/day";
import { deliveryKinds, deliveryPurposes, deliveryStatuses, financings } from "@/lib/domain/delivery";
import { isDecimal } from "@/lib/domain/hundredths";
import { codeAndName, keyAndName } from "@/lib/domain/list";
import { clearableText, optionalText } from "@/lib/domain/text";
import { scopeInput, scopeTold } from "@/lib/features/deliveries/deliveries";

/** "2027-1". */
const quarterKeyText = z.string().regex(/^(199\d|2[01]\d\d)-[1-4]$/);
/** Days of work: "12.5"; a number is taken as well. */
const daysText = z
  .union([z.string(), z.number().transform(String)])
  .pipe(z.string().refine(isDecimal, { error: "plan.days" }));

/**
 * A planned delivery. Of other municipalities' a reader who is not the whole office's is told what
 * the plan says alone: installation, score, reason and delivery are null.
 */
export const planItem = z.object({
  id: z.uuid(),
  municipality: codeAndName,
  system: keyAndName,
  installation: z.uuid().nullable(),
  kind: z.enum(deliveryKinds),
  purpose: z.enum(deliveryPurposes),
  scope: scopeTold,
  nextOn: z.iso.date().nullable(),
  plannedFor: z.string().nullable(),
  effortDays: z.string().nullable(),
  isFixed: z.boolean(),
  rank: z.int().nullable(),
  /** The need's total: "3.25"; of an adopted version as it was then. */
  score: z.string().nullable(),
  reason: z.string().nullable(),
  financing: z.enum(financings),
  delivery: z.object({ id: z.uuid(), status: z.enum(deliveryStatuses) }).nullable(),
  version: z.int(),
});
export type PlanItem = z.infer<typeof planItem>;

const changeable = {
  plannedFor: quarterKeyText.nullable(),
  kind: z.enum(deliveryKinds),
  purpose: z.enum(deliveryPurposes),
  scope: scopeInput,
  nextOn: day.nullable(),
  effortDays: daysText.nullable(),
  isFixed: z.boolean(),
  rank: z.int().min(1).max(100_000).nullable(),
  financing: z.enum(financings),
};

/**
 * Without effortDays the office's own estimate of the system counts, where there is one; without
 * financing an urgent one is paid for by itself.
 */
export const addItemBody = z.strictObject({
  ...changeable,
  installation: z.uuid(),
  plannedFor: changeable.plannedFor.default(null),
  kind: changeable.kind.default("ordinary"),
  purpose: changeable.purpose.default("decommissioning"),
  scope: scopeInput.nullable().default(null),
  nextOn: changeable.nextOn.default(null),
  effortDays: changeable.effortDays.optional(),
  isFixed: changeable.isFixed.default(false),
  rank: changeable.rank.default(null),
  financing: changeable.financing.optional(),
  reason: optionalText(2000),
});
export type AddItemBody = z.output<typeof addItemBody>;

/** What is left out stays as it is; null clears. */
export const changeItemBody = z.strictObject({ ...changeable, reason: clearableText(2000) }).partial();
export type ChangeItemBody = z.output<typeof changeItemBody>;
