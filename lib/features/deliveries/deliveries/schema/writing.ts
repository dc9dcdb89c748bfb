import { z } from "zod";
import { bulkIds } from "@/lib/domain/bulk";
import { day } from "@/lib/domain/day";
import { deliveryKinds, deliveryPurposes, financings } from "@/lib/domain/delivery";
import { clearableName, clearableText, optionalText, requiredText } from "@/lib/domain/text";
import { scopeInput } from "./scope";

const keyText = z.string().regex(/^[a-z0-9-]{1,80}$/);

/**
 * A delivery of what a municipality runs. Of a plan item it takes the purpose and the scope that
 * are left out; without a template the system's own points are copied.
 */
export const createDeliveryBody = z.strictObject({
  project: z.uuid().nullable().default(null),
  municipality: z.string().regex(/^\d{4}$/),
  system: keyText,
  kind: z.enum(deliveryKinds),
  purpose: z.enum(deliveryPurposes).optional(),
  scope: scopeInput.nullable().optional(),
  planItem: z.uuid().nullable().default(null),
  financing: z.enum(financings).default("ordinary"),
  financingNote: optionalText(2000),
  template: keyText.nullable().default(null),
});
export type CreateDeliveryBody = z.output<typeof createDeliveryBody>;

const person = z.uuid().nullable();

const responsible = z
  .strictObject({ office: person, municipality: person, vendorContact: clearableName(200) })
  .partial();

/** What is left out stays as it is; null clears. */
export const changeDeliveryBody = z
  .strictObject({
    responsible,
    dueOn: day.nullable(),
    note: clearableText(4000),
    kind: z.enum(deliveryKinds),
    financingNote: clearableText(2000),
    diaryNumber: clearableName(100),
  })
  .partial();
export type ChangeDeliveryBody = z.output<typeof changeDeliveryBody>;

export const cancellationBody = z.strictObject({ reason: requiredText(2000, "delivery.reasonMissing") });
export type CancellationBody = z.output<typeof cancellationBody>;

/** Several at once, each by itself; a phase is reached by no way back, which needs a reason. */
export const bulkDeliveriesBody = z.strictObject({
  ids: bulkIds,
  change: z
    .strictObject({
      responsible,
      dueOn: day.nullable(),
      comment: requiredText(4000, "delivery.commentMissing"),
      phase: keyText,
    })
    .partial()
    .refine((change) => Object.keys(change).length > 0, { error: "delivery.noChange" }),
});
export type BulkDeliveriesBody = z.output<typeof bulkDeliveriesBody>;
