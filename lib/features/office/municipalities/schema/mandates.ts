import { z } from "zod";
import { optionalDay } from "@/lib/domain/day";
import { nameText, optionalName } from "@/lib/domain/text";
import { municipalityParams } from "./municipality";

const person = z.object({ id: z.uuid(), name: z.string().nullable() });

/** Whether it counts on the office's day: not yet, now, or no more. */
export const mandateStates = ["ahead", "live", "past"] as const;

const mandate = z.object({
  id: z.uuid(),
  person,
  /** Who delegates, as the municipality calls it. */
  body: z.string(),
  delegationItem: z.string().nullable(),
  adoptedOn: z.iso.date().nullable(),
  reference: z.string().nullable(),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  substituteFor: person.nullable(),
  state: z.enum(mandateStates),
  source: z.string().nullable(),
  assumption: z.string().nullable(),
});
export type Mandate = z.infer<typeof mandate>;

/** With the municipality's version, which an ending must name. */
export const mandateList = z.object({
  items: z.array(mandate),
  nextCursor: z.string().nullable(),
  version: z.int(),
});

/** One mandate, with the municipality's version after it. */
export const savedMandate = mandate.extend({ version: z.int() });
export type SavedMandate = z.infer<typeof savedMandate>;

export const mandateBody = z.strictObject({
  person: z.uuid(),
  body: nameText(200),
  delegationItem: optionalName(50),
  adoptedOn: optionalDay,
  reference: optionalName(100),
  from: optionalDay,
  until: optionalDay,
  substituteFor: z.uuid().nullable().default(null),
});
export type MandateBody = z.output<typeof mandateBody>;

export const mandateParams = municipalityParams.extend({ id: z.uuid() });
export type MandateParams = z.infer<typeof mandateParams>;
