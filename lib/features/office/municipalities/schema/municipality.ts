import { z } from "zod";
import { countries } from "@/lib/domain/actor";
import { contact, contactsInput } from "@/lib/domain/contact";
import { day, optionalDay } from "@/lib/domain/day";
import { decisionInput, decisionReference } from "@/lib/domain/decision";
import { keyAndName } from "@/lib/domain/list";
import { systemStatuses } from "@/lib/domain/system";
import { clearableName, clearableText, nameText, optionalName, text } from "@/lib/domain/text";

export const membershipRoles = ["host", "operations", "member", "projectGroup"] as const;

export const custodyModels = ["municipalOwnership", "federationAuthority", "deposit", "transfer"] as const;

/**
 * What a delivery is approved by in the municipality: a delegation, mere execution of what is
 * decided, or the board's own decision.
 */
export const acceptanceBases = ["delegated", "execution", "boardDecision"] as const;

export const municipalityItem = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  role: z.enum(membershipRoles),
  population: z.object({ year: z.int(), value: z.int() }).nullable(),
  deliveries: z.int(),
});
export type MunicipalityItem = z.infer<typeof municipalityItem>;

/** With what the list's page shows beside: custody, approvals, stops, and whether it has left. */
export const member = municipalityItem.extend({
  /** The last day of a municipality that has left or is going to. */
  until: z.iso.date().nullable(),
  custody: z.enum(custodyModels),
  custodyAssumption: z.string().nullable(),
  note: z.string().nullable(),
  approved: z.int(),
  blocked: z.int(),
});
export type Member = z.infer<typeof member>;

/** Leaving: the notice, the data given back, the certificate that nothing is left. */
const exit = z.object({
  noticeOn: z.iso.date().nullable(),
  dataReturnedOn: z.iso.date().nullable(),
  deletionCertificateOn: z.iso.date().nullable(),
});

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
  exit: exit.nullable(),
  source: z.string().nullable(),
  assumption: z.string().nullable(),
});

/** The municipality itself, without what is installed there. */
const municipalityFacts = municipalityItem.extend({
  membership,
  contacts: z.array(contact),
  /** Digits alone: ten in Sweden, nine in Norway. */
  organisationNumber: z.string().nullable(),
  peppolId: z.string().nullable(),
  buyerReference: z.string().nullable(),
  customerNumber: z.string().nullable(),
  /** Null where nobody has noted it. */
  archiveAuthority: z.object({ body: z.string(), decision: decisionReference.nullable() }).nullable(),
  acceptanceIs: z.enum(acceptanceBases).nullable(),
  version: z.int(),
});
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
export type Municipality = z.infer<typeof municipality>;
export const municipalityParams = z.object({ code: z.string().regex(/^\d{4}$/) });
export type MunicipalityParams = z.infer<typeof municipalityParams>;

/** A municipality of the register that is to be a member. */
export const addMunicipalityBody = z.strictObject({
  country: z.enum(countries),
  code: text(10),
  role: z.enum(membershipRoles).default("member"),
  custody: z.enum(custodyModels).default("municipalOwnership"),
  since: optionalDay,
  group: optionalName(100),
  decision: decisionInput.nullable().default(null),
});
export type AddMunicipalityBody = z.output<typeof addMunicipalityBody>;

const anyDay = day.nullable();

/** What is left out stays as it is; null clears. */
export const changeMunicipalityBody = z
  .strictObject({
    role: z.enum(membershipRoles),
    membership: z
      .strictObject({
        since: anyDay,
        until: anyDay,
        group: clearableName(100),
        custody: z.enum(custodyModels),
        note: clearableText(2000),
        decision: decisionInput.nullable(),
        exit: z
          .strictObject({ noticeOn: anyDay, dataReturnedOn: anyDay, deletionCertificateOn: anyDay })
          .partial()
          .nullable(),
      })
      .partial(),
    contacts: contactsInput,
    organisationNumber: clearableName(30),
    peppolId: clearableName(60),
    buyerReference: clearableName(100),
    customerNumber: clearableName(100),
    archiveAuthority: z
      .strictObject({ body: nameText(200), decision: decisionInput.nullable().default(null) })
      .nullable(),
    acceptanceIs: z.enum(acceptanceBases).nullable(),
  })
  .partial();
export type ChangeMunicipalityBody = z.output<typeof changeMunicipalityBody>;
