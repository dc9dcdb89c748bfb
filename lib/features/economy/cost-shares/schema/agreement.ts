import { z } from "zod";
import { day } from "@/lib/domain/day";
import { decisionInput, decisionReference } from "@/lib/domain/decision";
import { codeAndName, listOf, pageQuery } from "@/lib/domain/list";
import { nameText } from "@/lib/domain/text";
import { basisStep } from "./basis";
import { rule } from "./rule";
import { shareTold } from "./table";

/** Who pays, which may change every year; who owns, which is a hundred per cent. */
export const costShareUses = ["contribution", "ownership"] as const;
export const costShareStatuses = ["draft", "adopted"] as const;

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);
const year = z.int().min(1990).max(2199);
const ore = z.int();
/** Years that are counted at once. */
const MOST_YEARS = 20;
const MOST_TOTAL = 100_000_000_000_000;

const listed = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  use: z.enum(costShareUses),
  status: z.enum(costShareStatuses),
  decision: decisionReference.nullable(),
  rule,
  version: z.int(),
});
export type ListedAgreement = z.infer<typeof listed>;
export const agreementList = listOf(listed);

/** `differenceOre` is what was agreed less what the rule gives. */
const amount = z.object({
  year: z.int(),
  agreedOre: ore.nullable(),
  computedOre: ore.nullable(),
  differenceOre: ore.nullable(),
  basis: z.array(basisStep),
});
export type AgreementAmount = z.infer<typeof amount>;

const row = z.object({
  municipality: codeAndName,
  share: shareTold.nullable(),
  amounts: z.array(amount),
});
export type AgreementRow = z.infer<typeof row>;

/** What shares and amounts say of each other; a part is null where nothing is there to compare. */
export const agreementCheck = z.object({
  sharesSum: shareTold.nullable(),
  sharesReproduceAmounts: z
    .object({
      year: z.int(),
      agree: z.int(),
      of: z.int(),
      rows: z.array(
        z.object({ municipality: codeAndName, fromShareOre: ore, agreedOre: ore, differenceOre: ore }),
      ),
    })
    .nullable(),
  classes: z.array(
    z.object({
      share: shareTold,
      municipalities: z.array(z.string()),
      amounts: z.array(z.object({ year: z.int(), agreedOre: ore })),
    }),
  ),
  /**
   * Whether all printed amounts follow from unrounded ones at one yearly rate. The rates are an
   * open interval, rounded inwards; `base` is what the first year's amounts may be at the example,
   * from (included) to (not).
   */
  uplift: z
    .object({
      fits: z.boolean(),
      rates: z.object({ from: z.string(), to: z.string().nullable() }).nullable(),
      example: z.string().nullable(),
      base: z.array(z.object({ municipality: codeAndName, fromOre: ore, toOre: ore })),
      amounts: z.int(),
    })
    .nullable(),
});
export type AgreementCheck = z.infer<typeof agreementCheck>;

/** Where one inhabitant more costs less. */
const cliff = z.object({ inhabitants: z.int(), ore: z.string(), nextOre: z.string() });

export const agreement = listed.extend({
  currency: z.string(),
  rows: z.array(row),
  totals: z.array(amount.omit({ basis: true })),
  check: agreementCheck,
  cliffs: z.array(cliff),
  /** The rule divides a total, which a preview must be told. */
  needsTotal: z.boolean(),
  /** Why nothing could be counted, as a code with a text; null where it could. */
  problem: z.object({ code: z.string(), params: z.record(z.string(), z.string()) }).nullable(),
  adoptedAt: z.iso.datetime().nullable(),
  source: z.string().nullable(),
  assumption: z.string().nullable(),
});
export type Agreement = z.infer<typeof agreement>;

export const agreementParams = z.object({ key });
export type AgreementParams = z.infer<typeof agreementParams>;

export const agreementsQuery = z.strictObject({ ...pageQuery });
export type AgreementsQuery = z.output<typeof agreementsQuery>;

const decided = { kind: "agreed" } as const;

/** The key is made from the name when none is given. */
export const addAgreementBody = z.strictObject({
  key: key.optional(),
  name: nameText(200),
  from: day,
  until: day.nullable().default(null),
  decision: decisionInput.nullable().default(null),
  use: z.enum(costShareUses),
  rule: rule.prefault({ parts: [decided] }),
});
export type AddAgreementBody = z.output<typeof addAgreementBody>;

/** What is left out stays as it is. Of an adopted one the last day alone. */
export const changeAgreementBody = z
  .strictObject({
    name: nameText(200),
    from: day,
    until: day.nullable(),
    decision: decisionInput.nullable(),
    rule,
  })
  .partial();
export type ChangeAgreementBody = z.output<typeof changeAgreementBody>;

const eachOnce =
  <T>(of: (one: T) => string | number) =>
  (all: T[]): boolean =>
    new Set(all.map(of)).size === all.length;

/** All rows of a draft at once; what is left out is taken away. */
export const rowsBody = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        municipality: z.string().regex(/^\d{4}$/),
        /** Of one: "0.06558". */
        share: z
          .string()
          .regex(/^(0(\.\d{1,10})?|1(\.0{1,10})?)$/)
          .nullable()
          .default(null),
        amounts: z
          .array(z.strictObject({ year, agreedOre: ore.min(0).nullable() }))
          .max(MOST_YEARS)
          .refine(
            eachOnce((one: { year: number }) => one.year),
            { error: "key.sameTwice" },
          )
          .default([]),
      }),
    )
    .max(500)
    .refine(
      eachOnce((one: { municipality: string }) => one.municipality),
      { error: "key.sameTwice" },
    ),
});
export type RowsBody = z.output<typeof rowsBody>;

/** `totalOre` is what a rule divides that needs one; negative for what is given back. */
export const previewBody = z.strictObject({
  rule: rule.optional(),
  years: z.array(year).max(MOST_YEARS).optional(),
  totalOre: ore.min(-MOST_TOTAL).max(MOST_TOTAL).nullable().default(null),
});
export type PreviewBody = z.output<typeof previewBody>;

export const adoptAgreementBody = z.strictObject({ decision: decisionInput.nullable().default(null) });
export type AdoptAgreementBody = z.output<typeof adoptAgreementBody>;
