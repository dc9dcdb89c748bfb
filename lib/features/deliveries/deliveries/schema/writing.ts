import { z } from "zod";
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

/** What is left out stays as it is; null clears. */
export const changeDeliveryBody = z
  .strictObject({
    responsible: z
      .strictObject({ office: person, municipality: person, vendorContact: clearableName(200) })
      .partial(),
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
