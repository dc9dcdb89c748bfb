import { z } from "zod";
import { decisions, requestStatuses } from "@/lib/domain/delivery";
import { codeAndName, keyAndName } from "@/lib/domain/list";
import { locales, optionalName, optionalText, requiredText } from "@/lib/domain/text";
import { results, severities } from "@/lib/features/inventory/control-points";

export type Decision = (typeof decisions)[number];

export const requestParams = z.object({ id: z.uuid() });

export const requestApprovalBody = z.strictObject({
  message: optionalText(2000),
  /** The errand's number in the municipality's register; stands in what is signed. */
  diaryNumber: optionalName(60),
});
export type RequestApprovalBody = z.output<typeof requestApprovalBody>;

/** How exactly the source knows when a decision was signed. */
const precisions = ["moment", "day", "month", "year"] as const;
export const withdrawalBody = z.strictObject({ reason: requiredText(2000) });
export type WithdrawalBody = z.output<typeof withdrawalBody>;

export const requestStatus = z.enum(requestStatuses);

export const requestReceipt = z.object({
  id: z.uuid(),
  deliveryId: z.uuid(),
  status: requestStatus,
  version: z.int(),
});

export const approvalRequest = requestReceipt.extend({
  municipality: codeAndName,
  system: keyAndName,
  message: z.string().nullable(),
  diaryNumber: z.string().nullable(),
  withdrawal: z.object({ by: z.string().nullable(), at: z.iso.datetime(), reason: z.string() }).nullable(),
  requestedBy: z.string().nullable(),
  requestedAt: z.iso.datetime(),
  /** How many of the delivery's points hold the decision up. */
  blockingOpen: z.int(),
  approval: z
    .object({
      id: z.uuid(),
      decision: z.enum(decisions),
      signedAt: z.iso.datetime(),
      signedAtPrecision: z.enum(precisions),
      /** Null where the decision was recorded afterwards. */
      signedBy: z.string().nullable(),
    })
    .nullable(),
});
export type ApprovalRequest = z.infer<typeof approvalRequest>;

/**
 * What the signer wants to decide; remarks are required unless the decision is a plain approval.
 */
export const statementBody = z.strictObject({
  decision: z.enum(decisions),
  remarks: optionalText(5000),
  /** Numbers of the points that a rejection names: they are to be assessed again. */
  points: z.array(z.int().positive()).max(999).default([]),
  language: z.enum(locales),
});
export type StatementBody = z.output<typeof statementBody>;

const assessor = z.object({ name: z.string(), role: z.string().nullable() });

/** What the person decides by: a delegation that the municipality has noted. */
const mandate = z.object({
  /** Who delegates, as the municipality calls it. */
  body: z.string(),
  /** Whether that is its archive authority; statements from before said so of every body. */
  isArchiveAuthority: z.boolean().optional(),
  adoptedOn: z.iso.date().nullable(),
  item: z.string().nullable(),
  reference: z.string().nullable().optional(),
  /** The name of the person in whose place. */
  substituteFor: z.string().nullable().optional(),
});
export type Mandate = z.infer<typeof mandate>;

/**
 * The text that is signed: strings, integers, booleans and null only, ASCII keys. What is optional
 * came with the second format: statements that were signed in the first are read as they are.
 */
export const statement = z.object({
  format: z.enum(["arkivlots-approval-statement/1", "arkivlots-approval-statement/2"]),
  nonce: z.string(),
  preparedAt: z.string(),
  language: z.enum(locales),
  sentence: z.string(),
  decision: z.enum(decisions),
  remarks: z.string().nullable(),
  /** The points that a rejection names. */
  points: z.array(z.int()).optional(),
  level: z.literal("L0"),
  mandate: mandate.nullable().optional(),
  diaryNumber: z.string().nullable().optional(),
  office: keyAndName,
  municipality: codeAndName,
  delivery: z.object({
    id: z.string(),
    version: z.int(),
    kind: z.string(),
    system: keyAndName,
    phase: keyAndName,
    round: z.int(),
    /** "W3D3, Trelleborg, omgång 2": what people call it, in the statement's language. */
    name: z.string().optional(),
  }),
  packages: z.array(
    z.object({
      name: z.string().nullable(),
      sha256: z.string().nullable(),
      bytes: z.int().nullable(),
      files: z.int().nullable(),
      objects: z.int().nullable(),
    }),
  ),
  controlPoints: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      severity: z.enum(severities),
      result: z.enum(results),
      expectedValue: z.string().nullable().optional(),
      measuredValue: z.string().nullable(),
      note: z.string().nullable(),
      /** Null where it came with the delivery, or was not assessed. */
      assessedBy: assessor.nullable().optional(),
      assessedAt: z.string().nullable().optional(),
      needsSecondPerson: z.boolean().optional(),
      secondPerson: assessor.extend({ at: z.string(), note: z.string().nullable() }).nullable().optional(),
      evidence: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.int() })),
    }),
  ),
  /** In the first format the accepted ones only; since then those that are open, too. */
  deviations: z.array(
    z.object({
      number: z.int(),
      description: z.string(),
      title: z.string().optional(),
      type: z.enum(["authentic", "extraction", "undetermined"]).optional(),
      severity: z.enum(severities).optional(),
      decision: z.enum(["open", "accepted"]).optional(),
    }),
  ),
  signer: z.object({ id: z.string(), name: z.string(), role: z.string() }),
  previousApproval: z.string().nullable(),
});
export type Statement = z.infer<typeof statement>;

export const preparedStatement = z.object({
  id: z.uuid(),
  statement,
  canonical: z.string(),
  digest: z.string().length(64),
  expiresAt: z.iso.datetime(),
});
export type PreparedStatement = z.infer<typeof preparedStatement>;

export const signatureBody = z.strictObject({
  statementId: z.uuid(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  method: z.literal("password"),
  password: z
    .string()
    .max(128)
    .refine((value) => value.isWellFormed(), { error: "text.unstorable" }),
});
export type SignatureBody = z.output<typeof signatureBody>;

const signer = z.object({ name: z.string(), role: z.string() });
const audit = z.object({ stream: z.string(), seq: z.int(), hash: z.string() });

export const signedApproval = z.object({
  id: z.uuid(),
  deliveryId: z.uuid(),
  decision: z.enum(decisions),
  level: z.literal("L0"),
  digest: z.string(),
  signedAt: z.iso.datetime(),
  signer,
  audit,
});

export const approval = signedApproval.extend({
  municipality: codeAndName,
  system: keyAndName,
  level: z.literal("L0").nullable(),
  digest: z.string().nullable(),
  signer: signer.nullable(),
  audit: audit.nullable(),
  signedAtPrecision: z.enum(precisions),
  recordedAfterwards: z.boolean(),
  source: z.string().nullable(),
  assumption: z.string().nullable(),
  statement: statement.nullable(),
  canonical: z.string().nullable(),
  /** A signed decision never changes: always 1. */
  version: z.literal(1),
});
export type Approval = z.infer<typeof approval>;
