import { z } from "zod";
import { bulkIds } from "@/lib/domain/bulk";
import { codeAndName, keyAndName } from "@/lib/domain/list";
import { systemStatuses } from "@/lib/domain/system";
import { day } from "@/lib/domain/day";
import { nameText, requiredText, text } from "@/lib/domain/text";
import { latestDelivery } from "@/lib/features/inventory/systems";
import { factKeys } from "../domain/facts";
import { factsTold, installationInput } from "./facts";

/** What the need of archiving came to, by the set of criteria that counted from `set` on. */
const score = z.object({
  /** The mean by the weights: "3.25". */
  total: z.string(),
  set: z.iso.date(),
  parts: z.array(z.object({ criterion: z.string(), value: z.int(), weight: z.string() })),
});

export const installation = z.object({
  id: z.uuid(),
  municipality: codeAndName,
  system: keyAndName,
  vendor: keyAndName.nullable(),
  ...factsTold,
  /** Computed: of the term whose day has not passed. */
  lastNoticeOn: z.iso.date().nullable(),
  score: score.nullable(),
  /** The counted facts that nothing is said of. */
  missing: z.array(z.enum(factKeys)),
  confirmedOn: z.iso.date().nullable(),
  version: z.int(),
  updatedAt: z.iso.datetime(),
  delivery: latestDelivery.nullable(),
});
export type Installation = z.infer<typeof installation>;

export const installationParams = z.object({ id: z.uuid() });
export type InstallationParams = z.infer<typeof installationParams>;

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** A system of the register by its key; or by its name, then with its vendor's key or name. */
const systemInput = z.union([
  key,
  z.strictObject({ name: nameText(200), vendor: text(200).nullable().default(null) }),
]);
export type SystemInput = z.output<typeof systemInput>;

export const addInstallationBody = installationInput.extend({
  municipality: text(10),
  system: systemInput,
});
export type AddInstallationBody = z.output<typeof addInstallationBody>;

export const bulkBody = z.strictObject({
  ids: bulkIds,
  change: z
    .strictObject({ windUpOn: day.nullable(), status: z.enum(systemStatuses) })
    .partial()
    .refine((change) => Object.keys(change).length > 0, { error: "installation.noChange" }),
});
export type BulkBody = z.output<typeof bulkBody>;

export const reminderBody = z.strictObject({
  municipalities: z.array(text(10)).min(1).max(400),
  message: requiredText(2000),
});
export type ReminderBody = z.output<typeof reminderBody>;

/** Who was reminded: how many people in each municipality. */
export const reminderAnswer = z.object({
  municipalities: z.array(codeAndName.extend({ people: z.int() })),
});
export type ReminderAnswer = z.infer<typeof reminderAnswer>;
