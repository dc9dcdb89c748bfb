import { z } from "zod";
import { day } from "@/lib/domain/day";
import { nameText, requiredText } from "@/lib/domain/text";
import { outcomeSources, PERIOD } from "./domain";

/** What the largest amount is that can be counted without losing an öre. */
const ore = z.int();
const someOre = ore.refine((amount) => amount !== 0, { error: "outcome.zero" });
const period = z.string().regex(PERIOD);
const code = nameText(60).optional();

const dims = z.strictObject({
  ansvar: code,
  verksamhet: code,
  projekt: code,
  aktivitet: code,
  motpart: code,
});

/** A row of the outcome: cost is plus, income is minus. */
export const outcomeEntry = z.object({
  id: z.uuid(),
  date: z.iso.date(),
  period,
  group: z.string(),
  account: z.string().nullable(),
  dims,
  text: z.string(),
  amountOre: ore,
  fund: z.string(),
  source: z.object({
    kind: z.enum(outcomeSources),
    import: z.uuid().nullable(),
    voucher: z.string().nullable(),
  }),
  correctionOf: z.uuid().nullable(),
  reason: z.string().nullable(),
});
export type OutcomeEntry = z.infer<typeof outcomeEntry>;

export const entryBody = z.strictObject({
  date: day,
  /** The month of the day where it is left out; the thirteenth is the closing of the year. */
  period: period.optional(),
  group: nameText(120),
  text: requiredText(500),
  amountOre: someOre,
  fund: nameText(60).default("ordinary"),
});
export type EntryBody = z.output<typeof entryBody>;

/** What is added to the amount, or taken from it by a minus. */
export const correctionBody = z.strictObject({ amountOre: someOre, reason: requiredText(500) });
export type CorrectionBody = z.output<typeof correctionBody>;

export const entryParams = z.object({ id: z.uuid() });

const rule = z.strictObject({
  /** The first figures of the accounts; "" is all of them. */
  accountPrefix: z.string().regex(/^\d{0,12}$/),
  dims: dims.default({}),
  group: nameText(120),
});

export const mappingBody = z.strictObject({ rules: z.array(rule).max(2000) });
export type MappingBody = z.output<typeof mappingBody>;

/** `version` is 0 as long as nobody has said anything. */
export const mapping = z.object({ rules: z.array(rule), version: z.int() });
export type Mapping = z.output<typeof mapping>;
