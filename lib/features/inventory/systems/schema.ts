import { z } from "zod";
import { codeAndName, keyAndName } from "@/lib/domain/list";
import { deliveryStatuses, stages, stoppedBy } from "@/lib/domain/delivery";
import { systemStatuses } from "@/lib/domain/system";

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

export const vendorItem = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  /** Systems of this vendor that the reader may see. */
  products: z.int(),
  /** Deliveries that wait for the vendor, and for how many days the first of them has. */
  stops: z.object({ open: z.int(), days: z.int() }),
});
export type VendorItem = z.infer<typeof vendorItem>;

/** Where a municipality's latest delivery of a system stands. */
const latestDelivery = z.object({
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
  vendorAssumption: z.string().nullable(),
  controlPointTemplate: keyAndName.nullable(),
  source: z.string().nullable(),
  assumption: z.string().nullable(),
  installations: z.array(installation),
});
export type System = z.infer<typeof system>;

export const systemParams = z.object({ key });
