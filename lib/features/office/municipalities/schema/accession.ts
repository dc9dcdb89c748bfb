import { z } from "zod";
import { optionalDay } from "@/lib/domain/day";
import { decisionInput, decisionReference } from "@/lib/domain/decision";
import { municipalityParams } from "./municipality";

/** The steps of joining, in the usual order. */
export const accessionSteps = [
  "prospect",
  "letterOfIntent",
  "executiveProposed",
  "councilDecided",
  "agreementSigned",
  "dpaSigned",
  "vendorContract",
  "installationReady",
  "firstDelivery",
] as const;
export type AccessionStepKey = (typeof accessionSteps)[number];

const accessionStep = z.object({
  key: z.enum(accessionSteps),
  on: z.iso.date().nullable(),
  decision: decisionReference.nullable(),
  file: z.object({ id: z.uuid(), name: z.string(), bytes: z.int() }).nullable(),
});
export type AccessionStep = z.infer<typeof accessionStep>;

/** Every step, also those that nothing is noted of, and the municipality's version. */
export const accession = z.object({ steps: z.array(accessionStep), version: z.int() });

/** After a change: with what is unusual about it, which is no error. */
export const changedAccession = accession.extend({ warnings: z.array(z.literal("accession.order")) });
export type ChangedAccession = z.infer<typeof changedAccession>;

export const accessionParams = municipalityParams.extend({ step: z.enum(accessionSteps) });
export type AccessionParams = z.infer<typeof accessionParams>;

export const accessionStepBody = z.strictObject({
  on: optionalDay,
  decision: decisionInput.nullable().default(null),
  fileId: z.uuid().nullable().default(null),
});
export type AccessionStepBody = z.output<typeof accessionStepBody>;
