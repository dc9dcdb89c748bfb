import { z } from "zod";
import { optionalDay } from "@/lib/domain/day";
import { decisionInput, decisionReference, saidIn } from "@/lib/domain/decision";
import { optionalName, optionalText } from "@/lib/domain/text";
import { closingSteps, disposalBases, stayReasons, type Closing } from "./domain";

export const closingParams = z.object({ id: z.uuid() });

const optionalFile = z.uuid().nullable().default(null);

const disposalInput = z.strictObject({
  decision: decisionInput.nullable().default(null),
  basis: z.enum(disposalBases).nullable().default(null),
  consultedOn: optionalDay,
  carriedOutOn: optionalDay,
  by: optionalName(200),
  method: optionalText(1000),
  certificateFileId: optionalFile,
  backupsGoneOn: optionalDay,
  testCopiesGoneOn: optionalDay,
  hold: optionalText(2000),
});

/**
 * All that a closing says from now on: what is left out is not said, and a step that was done or
 * set aside is taken back. That takes a reason.
 */
export const closingBody = z.strictObject({
  receiptSentOn: optionalDay,
  accessClosedOn: optionalDay,
  disposal: disposalInput.nullable().default(null),
  readLicenceEndedOn: optionalDay,
  licenceEndedOn: optionalDay,
  notApplicable: z
    .array(z.enum(closingSteps))
    .max(20)
    .default([])
    .transform((keys) => closingSteps.filter((step) => keys.includes(step))),
  fileIds: z
    .array(z.uuid())
    .max(100)
    .default([])
    .transform((ids) => [...new Set(ids)]),
  note: optionalText(4000),
  reason: optionalText(2000),
});
export type ClosingBody = z.output<typeof closingBody>;

const day = z.iso.date().nullable();

const stepTold = z.object({
  key: z.enum(closingSteps),
  /** The day on which it was done; null where it is not, or is of no concern here. */
  on: day,
  /** Who has recorded it. */
  by: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  mayNow: z.boolean(),
  /** The code of what it waits for. */
  waitsFor: z.enum(["closing.notApproved", "closing.order", "closing.hold"]).nullable(),
});

export const closing = z.object({
  /** The delivery's, as the version is. */
  id: z.uuid(),
  steps: z.array(stepTold),
  receiptSentOn: day,
  accessClosedOn: day,
  disposal: z
    .object({
      decision: decisionReference.nullable(),
      basis: z.enum(disposalBases).nullable(),
      consultedOn: day,
      carriedOutOn: day,
      by: z.string().nullable(),
      method: z.string().nullable(),
      certificateFileId: z.uuid().nullable(),
      backupsGoneOn: day,
      testCopiesGoneOn: day,
      hold: z.string().nullable(),
    })
    .nullable(),
  readLicenceEndedOn: day,
  licenceEndedOn: day,
  notApplicable: z.array(z.enum(closingSteps)),
  fileIds: z.array(z.uuid()),
  note: z.string().nullable(),
  /**
   * Why a closed delivery leaves its installation as it is; null while open, or where it has ended.
   */
  stays: z.enum(stayReasons).nullable(),
  version: z.int(),
});
export type ClosingTold = z.infer<typeof closing>;

/** What a closing says, without what is worked out of it. */
export const saidOf = ({
  id: _id,
  steps: _steps,
  stays: _stays,
  version: _version,
  ...said
}: ClosingTold): Closing => said;

/** What is sent, as it is compared with what is stored: a disposal that says nothing is none. */
export function saidByBody({ reason: _reason, disposal, fileIds, ...said }: ClosingBody): Closing {
  const own = disposal && { ...disposal, decision: saidIn(disposal.decision) };
  const isNone = own === null || Object.values(own).every((value) => value === null);
  return { ...said, disposal: isNone ? null : own, fileIds: fileIds.toSorted() };
}
