import { z } from "zod";
import {
  decisions,
  deliveryKinds,
  deliveryPurposes,
  deliveryStatuses,
  financings,
  phaseConditions,
  requestStatuses,
  stages,
  stoppedBy,
} from "@/lib/domain/delivery";
import { codeAndName, keyAndName } from "@/lib/domain/list";
import { optionalText } from "@/lib/domain/text";
import { results, severities } from "@/lib/features/inventory/control-points";
import { scopeTold } from "./scope";

/** Who it is; the name is null for a reader who may not learn it. */
const person = z.object({ id: z.uuid(), name: z.string().nullable() });

export const deliveryItem = z.object({
  id: z.uuid(),
  municipality: codeAndName,
  system: keyAndName,
  vendor: keyAndName.nullable(),
  /** By which people speak of it: "L-2027-014". */
  number: z.string(),
  kind: z.enum(deliveryKinds),
  purpose: z.enum(deliveryPurposes),
  scope: scopeTold,
  /** What it is a delivery of. */
  installation: z.object({ id: z.uuid(), windUpOn: z.iso.date().nullable() }).nullable(),
  project: z.object({ id: z.uuid(), number: z.string(), name: z.string() }).nullable(),
  responsible: z.object({
    office: person.nullable(),
    municipality: person.nullable(),
    vendorContact: z.string().nullable(),
  }),
  financing: z.enum(financings),
  /** Null for a vendor, as the note is. */
  financingNote: z.string().nullable(),
  diaryNumber: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  round: z.int(),
  note: z.string().nullable(),
  /** The quarter that the plan promises it for: "2026-4". */
  plannedFor: z.string().nullable(),
  phase: z.object({ key: z.string(), stage: z.enum(stages), name: z.string() }),
  status: z.enum(deliveryStatuses),
  /** The oldest of its open stops, with that stop's number; a vendor sees those that name it. */
  blocked: z
    .object({ by: z.enum(stoppedBy), since: z.iso.date(), reason: z.string(), stop: z.string() })
    .nullable(),
  /** How many open stops hold it. */
  stops: z.int(),
  controlPoints: z.object({ total: z.int(), done: z.int(), blockingOpen: z.int() }),
  version: z.int(),
  updatedAt: z.iso.datetime(),
});
export type DeliveryItem = z.infer<typeof deliveryItem>;

/** What the matrix can be narrowed to, and whether it is read as a table. */
export const matrixFilter = z.strictObject({
  vendor: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional(),
  blocked: z.literal("any").optional(),
  view: z.literal("table").optional(),
});
export type MatrixFilter = z.output<typeof matrixFilter>;

/** A crossing of the matrix: a municipality's code and a system's key. */
export const crossingParams = z.object({
  code: z.string().regex(/^\d{4}$/),
  key: z.string().regex(/^[a-z0-9-]{1,80}$/),
});
export type Crossing = z.output<typeof crossingParams>;

const evidence = z.object({ fileId: z.uuid(), name: z.string(), sha256: z.string(), bytes: z.int() });

export const controlPoint = z.object({
  id: z.uuid(),
  number: z.int(),
  category: z.string(),
  title: z.string(),
  purpose: z.string(),
  severity: z.enum(severities),
  needsSecondPerson: z.boolean(),
  result: z.enum(results),
  expectedValue: z.string().nullable(),
  measuredValue: z.string().nullable(),
  note: z.string().nullable(),
  evidence: z.array(evidence),
  assessedBy: z.string().nullable(),
  assessedAt: z.iso.datetime().nullable(),
  /** Who has confirmed the assessment as it stands, where two persons are needed. */
  secondPerson: z
    .object({
      by: z.object({ id: z.uuid(), name: z.string().nullable() }),
      at: z.iso.datetime(),
      note: z.string().nullable(),
    })
    .nullable(),
  /** How it came out in a round that was rejected; never a result of this round. */
  earlier: z.object({ result: z.enum(results), note: z.string().nullable(), round: z.int() }).nullable(),
  version: z.int(),
});
export type ControlPoint = z.infer<typeof controlPoint>;

const phaseState = z.object({
  key: z.string(),
  stage: z.enum(stages),
  name: z.string(),
  state: z.enum(["done", "current", "ahead"]),
});

/**
 * One of the things that the next phase asks for. `params` names that phase by its key, and what is
 * in the way: the numbers of open stops, or of points.
 */
const condition = z.object({
  key: z.enum(phaseConditions),
  met: z.boolean(),
  params: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.array(z.int())])),
});

export const delivery = deliveryItem.omit({ controlPoints: true }).extend({
  phases: z.array(phaseState),
  conditions: z.array(condition),
  controlPoints: z.array(controlPoint),
  assumptions: z.array(z.string()),
  approvalRequest: z.object({ id: z.uuid(), status: z.enum(requestStatuses) }).nullable(),
  approval: z
    .object({
      id: z.uuid(),
      decision: z.enum(decisions),
      level: z.literal("L0").nullable(),
    })
    .nullable(),
});
export type Delivery = z.infer<typeof delivery>;

/** Moves a delivery to one of its office's phases. A reason is needed to go back. */
export const movePhaseBody = z.strictObject({
  phase: z.string().regex(/^[a-z0-9-]{1,80}$/),
  reason: optionalText(2000),
});
export type MovePhaseBody = z.output<typeof movePhaseBody>;

export const deliveryParams = z.object({ id: z.uuid() });
