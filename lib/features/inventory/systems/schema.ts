import { z } from "zod";
import { codeAndName, keyAndName } from "@/lib/domain/list";
import { deliveryStatuses, stages, stoppedBy } from "@/lib/domain/delivery";
import { exportAbilities, systemStatuses } from "@/lib/domain/system";
import { clearableText, nameText, optionalText, text } from "@/lib/domain/text";

/** Months ahead that count as soon. */
export const SOON_MONTHS = 12;
/** The choices of the list; the address takes any number of months up to ten years. */
export const windUpChoices = ["3", "6", "soon", "24"] as const;

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);

export const systemItem = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  vendor: keyAndName.nullable(),
  /** That run it: neither wound up nor replaced. */
  municipalities: z.int(),
  deliveries: z.int(),
  going: z.int(),
  approved: z.int(),
  stopped: z.int(),
  windUpOn: z.iso.date().nullable(),
});
export type SystemItem = z.infer<typeof systemItem>;

/** Where a municipality's latest delivery of a system stands. */
export const latestDelivery = z.object({
  id: z.uuid(),
  phase: z.object({ key: z.string(), stage: z.enum(stages), name: z.string() }),
  status: z.enum(deliveryStatuses),
  blocked: z.object({ by: z.enum(stoppedBy), since: z.iso.date(), reason: z.string() }).nullable(),
});
export type LatestDelivery = z.infer<typeof latestDelivery>;

const installation = z.object({
  id: z.uuid(),
  municipality: codeAndName,
  status: z.enum(systemStatuses),
  windUpOn: z.iso.date().nullable(),
  assumption: z.string().nullable(),
  delivery: latestDelivery.nullable(),
});
export type Installation = z.infer<typeof installation>;

export const system = systemItem.extend({
  /** Whether what it holds is under secrecy; null where nobody has said. */
  hasSecrecy: z.boolean().nullable(),
  exportAbility: z.enum(exportAbilities),
  /** The office's own words about it; null for a vendor. */
  note: z.string().nullable(),
  version: z.int(),
  vendorAssumption: z.string().nullable(),
  controlPointTemplate: keyAndName.nullable(),
  source: z.string().nullable(),
  assumption: z.string().nullable(),
  installations: z.array(installation),
});
export type System = z.infer<typeof system>;

export const systemParams = z.object({ key });
export type SystemParams = z.infer<typeof systemParams>;

const otherKey = text(80);

/** The key is made from the name when none is given. */
export const addSystemBody = z.strictObject({
  name: nameText(200),
  key: key.optional(),
  vendor: otherKey.nullable().default(null),
  controlPointTemplate: otherKey.nullable().default(null),
  hasSecrecy: z.boolean().nullable().default(null),
  exportAbility: z.enum(exportAbilities).default("unknown"),
  note: optionalText(4000),
});
export type AddSystemBody = z.output<typeof addSystemBody>;

/** What is left out stays as it is; null clears. */
export const changeSystemBody = z
  .strictObject({
    name: nameText(200),
    vendor: otherKey.nullable(),
    controlPointTemplate: otherKey.nullable(),
    hasSecrecy: z.boolean().nullable(),
    exportAbility: z.enum(exportAbilities),
    note: clearableText(4000),
  })
  .partial();
export type ChangeSystemBody = z.output<typeof changeSystemBody>;
