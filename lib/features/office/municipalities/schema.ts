import { z } from "zod";
import { decisionReference } from "@/lib/domain/decision";
import { keyAndName } from "@/lib/domain/list";
import { systemStatuses } from "@/lib/domain/system";

export const membershipRoles = ["host", "operations", "member", "projectGroup"] as const;

export const custodyModels = ["municipalOwnership", "federationAuthority", "deposit"] as const;

export const municipalityItem = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  role: z.enum(membershipRoles),
  population: z.object({ year: z.int(), value: z.int() }).nullable(),
  deliveries: z.int(),
});
export type MunicipalityItem = z.infer<typeof municipalityItem>;

/** With what the list's page shows beside: custody, approvals, stops. */
export const member = municipalityItem.extend({
  custody: z.enum(custodyModels),
  custodyAssumption: z.string().nullable(),
  note: z.string().nullable(),
  approved: z.int(),
  blocked: z.int(),
});
export type Member = z.infer<typeof member>;

/**
 * How it is a member: since and until when, in which group, who answers for the records, by which
 * decision.
 */
const membership = z.object({
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  group: z.string().nullable(),
  custody: z.enum(custodyModels),
  note: z.string().nullable(),
  decision: decisionReference.nullable(),
  source: z.string().nullable(),
  assumption: z.string().nullable(),
});

/** The municipality itself, without what is installed there. */
const municipalityFacts = municipalityItem.extend({ membership });
export type MunicipalityFacts = z.infer<typeof municipalityFacts>;

/** A system as one municipality has it. */
const installedSystem = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  vendor: keyAndName.nullable(),
  status: z.enum(systemStatuses),
  windUpOn: z.iso.date().nullable(),
  assumption: z.string().nullable(),
});
export type InstalledSystem = z.infer<typeof installedSystem>;

export const municipality = municipalityFacts.extend({ systems: z.array(installedSystem) });
export const municipalityParams = z.object({ code: z.string().regex(/^\d{4}$/) });
