import { z } from "zod";
import { day, endsBeforeItBegins } from "@/lib/domain/day";
import { stoppedBy } from "@/lib/domain/delivery";
import { codeAndName, keyAndName } from "@/lib/domain/list";
import {
  clearableName,
  clearableText,
  nameText,
  optionalName,
  optionalText,
  requiredText,
} from "@/lib/domain/text";
import { escalationSteps, stopOutcomes, stopStatuses } from "./domain";

/** Who it was; the name is null for a reader who may not learn it. */
const person = z.object({ id: z.uuid(), name: z.string().nullable() }).nullable();

const promise = z.object({
  /** The day on which it was given. */
  on: z.iso.date(),
  promisedFor: z.iso.date(),
  by: person,
  /** Whether the vendor wrote it itself, and not the office after a talk. */
  fromVendor: z.boolean(),
  note: z.string().nullable(),
});

const complaint = z.object({
  on: z.iso.date(),
  reference: z.string().nullable(),
  remedyBy: z.iso.date().nullable(),
});

export const stopItem = z.object({
  id: z.uuid(),
  number: z.string(),
  by: z.enum(stoppedBy),
  vendor: keyAndName.nullable(),
  title: z.string(),
  reason: z.string(),
  since: z.iso.date(),
  closedOn: z.iso.date().nullable(),
  outcome: z.enum(stopOutcomes).nullable(),
  days: z.int(),
  /** Those of the reader; `others` is how many more it holds. */
  deliveries: z.array(z.object({ id: z.uuid(), municipality: codeAndName, system: keyAndName })),
  others: z.int(),
  status: z.enum(stopStatuses),
  promises: z.array(promise),
  /** The day that holds now. */
  promisedFor: z.iso.date().nullable(),
  timesMoved: z.int(),
  /** Null for a vendor, as are the cost and the complaint; of the escalation it sees nothing. */
  clause: z.string().nullable(),
  costOrePerMonth: z.int().nullable(),
  complaint: complaint.nullable(),
  escalation: z.array(
    z.object({ step: z.enum(escalationSteps), on: z.iso.date(), note: z.string().nullable() }),
  ),
  version: z.int(),
});
export type StopItem = z.infer<typeof stopItem>;

const entry = z.object({
  id: z.uuid(),
  text: z.string(),
  /** Whether the vendor reads it. */
  shared: z.boolean(),
  fromVendor: z.boolean(),
  by: person,
  at: z.iso.datetime(),
  files: z.array(z.object({ fileId: z.uuid(), name: z.string(), bytes: z.int() })),
});

export const stop = stopItem.extend({ entries: z.array(entry) });
export type Stop = z.infer<typeof stop>;
export type StopEntry = z.infer<typeof entry>;

export const stopParams = z.object({ id: z.uuid() });
export type StopParams = z.infer<typeof stopParams>;

const keyText = z.string().regex(/^[a-z0-9-]{1,80}$/);
const deliveries = z
  .array(z.uuid())
  .min(1, "stop.noDelivery")
  .max(200)
  .transform((ids) => [...new Set(ids)]);
/** At most a hundred million kronor a month. */
const cost = z.int().min(0).max(10_000_000_000);
const complaintInput = z
  .strictObject({ on: day, reference: optionalName(200), remedyBy: day.nullable().default(null) })
  .refine(({ on, remedyBy }) => !endsBeforeItBegins(on, remedyBy), {
    error: "stop.remedyBeforeComplaint",
    path: ["remedyBy"],
  });

export const registerStopBody = z.strictObject({
  by: z.enum(stoppedBy),
  vendor: keyText.nullable().default(null),
  deliveries,
  title: nameText(200),
  reason: requiredText(4000),
  since: day,
  clause: optionalName(200),
  costOrePerMonth: cost.nullable().default(null),
  complaint: complaintInput.nullable().default(null),
});
export type RegisterStopBody = z.output<typeof registerStopBody>;

/** What is left out stays as it is; null clears. It is closed by an operation of its own. */
export const changeStopBody = z
  .strictObject({
    by: z.enum(stoppedBy),
    vendor: keyText.nullable(),
    deliveries,
    title: nameText(200),
    reason: requiredText(4000),
    since: day,
    clause: clearableName(200),
    costOrePerMonth: cost.nullable(),
    complaint: complaintInput.nullable(),
    status: z.enum(stopStatuses).exclude(["closed"]),
  })
  .partial();
export type ChangeStopBody = z.output<typeof changeStopBody>;

export const promiseBody = z.strictObject({ promisedFor: day, note: optionalText(2000) });
export type PromiseBody = z.output<typeof promiseBody>;

export const escalationBody = z.strictObject({
  step: z.enum(escalationSteps),
  on: day,
  note: optionalText(2000),
});
export type EscalationBody = z.output<typeof escalationBody>;

export const entryBody = z.strictObject({
  text: requiredText(4000),
  fileIds: z
    .array(z.uuid())
    .max(20)
    .default([])
    .transform((ids) => [...new Set(ids)]),
  shared: z.boolean(),
});
export type EntryBody = z.output<typeof entryBody>;

export const mendedBody = z.strictObject({ on: day, note: optionalText(2000) });
export type MendedBody = z.output<typeof mendedBody>;

export const closingBody = z.strictObject({
  on: day,
  outcome: z.enum(stopOutcomes),
  note: clearableText(2000).default(null),
});
export type ClosingBody = z.output<typeof closingBody>;

/** Where a new stop is noticed. */
export const newStopQuery = z.strictObject({
  delivery: z.uuid().optional(),
  vendor: keyText.optional(),
  project: z.uuid().optional(),
});
export type NewStopQuery = z.output<typeof newStopQuery>;
