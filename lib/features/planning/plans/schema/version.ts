import { z } from "zod";
import { decisionReference } from "@/lib/domain/decision";
import { fileFormat } from "@/lib/domain/spreadsheet";
import { codeAndName, keyAndName, listOf, pageQuery } from "@/lib/domain/list";
import { planWarningCodes } from "../domain";
import { scopeTold } from "@/lib/features/deliveries/deliveries";
import { planItem } from "./item";
import { addendum, planParams, planVersionStatuses, versionNumber, versionParams } from "./plan";

const portion = codeAndName.extend({
  planned: z.int(),
  delivered: z.int(),
  /** Of the office's cost, as agreed: "0.27"; null where none is or the reader sees no shares. */
  share: z.string().nullable(),
});

const fairness = z.object({
  without: z.array(z.string()),
  least: z.int(),
  most: z.int(),
  spread: z.int(),
});

const quarterLoad = z.object({
  quarter: z.string(),
  officeDays: z.string().nullable(),
  placedDays: z.string(),
  vendors: z.array(z.object({ key: z.string(), parallel: z.int(), placed: z.int() })),
});

const planWarning = z.object({
  code: z.enum(planWarningCodes),
  items: z.array(z.uuid()),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.null()])),
});

export const planVersion = z.object({
  plan: keyAndName.extend({ firstYear: z.int(), lastYear: z.int() }),
  number: z.int(),
  status: z.enum(planVersionStatuses),
  criteria: z.string().nullable(),
  note: z.string().nullable(),
  decision: decisionReference.nullable(),
  /** What corrects the decision since it is frozen. */
  addenda: z.array(addendum),
  proposedAt: z.iso.datetime().nullable(),
  adoptedAt: z.iso.datetime().nullable(),
  /** By municipality, then quarter, rank and system. */
  items: z.array(planItem),
  municipalities: z.array(portion),
  fairness,
  capacity: z.array(quarterLoad),
  warnings: z.array(planWarning),
  source: z.string().nullable(),
  assumption: z.string().nullable(),
  version: z.int(),
});
export type PlanVersion = z.infer<typeof planVersion>;

export const itemParams = versionParams.extend({ id: z.uuid() });
export type ItemParams = z.infer<typeof itemParams>;

/** An installation that something is left to deliver of. */
const candidate = z.object({
  /** The installation's. */
  id: z.uuid(),
  municipality: codeAndName,
  system: keyAndName,
  windUpOn: z.iso.date().nullable(),
  /** The last quarter that keeps the wind-up day. */
  deadline: z.string().nullable(),
  score: z.string().nullable(),
  /** Facts that the inventory lacks. */
  missing: z.array(z.string()),
  /** What is going, approved or in the draft already. */
  covered: z.array(scopeTold),
});
export type Candidate = z.infer<typeof candidate>;
export const candidateList = listOf(candidate);
export const candidatesQuery = z.strictObject(pageQuery);
export type CandidatesQuery = z.output<typeof candidatesQuery>;

export const comparisonQuery = z.strictObject({
  from: versionNumber,
  to: versionNumber,
});
export type ComparisonQuery = z.output<typeof comparisonQuery>;

export const versionExportQuery = z.strictObject({
  ...fileFormat,
  plan: planParams.shape.plan,
  version: versionParams.shape.n,
});
export const comparisonExportQuery = comparisonQuery.extend({ ...fileFormat, plan: planParams.shape.plan });

export const comparison = z.object({
  added: z.array(planItem),
  removed: z.array(planItem),
  moved: z.array(z.object({ item: planItem, from: z.string().nullable(), to: z.string().nullable() })),
  kept: z.int(),
});
export type Comparison = z.infer<typeof comparison>;
