import { z } from "zod";
import { day } from "@/lib/domain/day";
import { decisionInput, decisionReference } from "@/lib/domain/decision";
import { codeAndName, keyAndName, listOf } from "@/lib/domain/list";
import { fileFormat } from "@/lib/domain/spreadsheet";
import { nameText } from "@/lib/domain/text";
import { dispositions, settlementKinds, settlementStatuses } from "./domain/states";

/** What can be counted exactly: an amount beyond 2^53 öre is none. */
const ore = z.int();
const kind = z.enum(settlementKinds);
const disposition = z.enum(dispositions);
const code = z.string().regex(/^\d{4}$/);
const paidIn = z.record(code, ore.min(0));
/** The most municipalities that a settlement is told of. */
const MOST_ROWS = 500;

export const settlementParams = z.object({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
});
export type SettlementParams = z.output<typeof settlementParams>;

/** Without a kind the final one, and where the year has none, the preliminary one. */
export const settlementQuery = z.strictObject({ kind: kind.optional() });
export type SettlementQuery = z.output<typeof settlementQuery>;

/** How the shares came about, as it is kept. */
export const settlementBasis = z.object({
  by: z.enum(["share", "amount"]),
  /** The year of the amounts that divide. */
  year: z.int().nullable().default(null),
  /** The sum of the shares, of one; or of the amounts in öre. A decimal string. */
  sum: z.string(),
  /** The key as it was then. */
  name: z.string(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  paidInFrom: z.enum(["amounts", "charges", "budget"]).default("budget"),
  /** Who got an odd öre, the largest remainder first. */
  odd: z.array(z.string()).default([]),
});
export type SettlementBasis = z.output<typeof settlementBasis>;

/** What an amount came from. */
const rowBasis = z.object({
  /** What is divided, before what was settled before. */
  wholeOre: ore,
  /** The municipality's share, or its amount in öre; and the sum of all. Decimal strings. */
  by: z.enum(["share", "amount"]),
  weight: z.string(),
  of: z.string(),
  /** Its part before rounding, in öre: a decimal string, at most four decimals. */
  exactOre: z.string(),
  oddOre: z.boolean(),
  /** What it had by the preliminary settlement; null where there was none. */
  preliminaryOre: ore.nullable(),
});

const row = z.object({
  municipality: codeAndName,
  /** Of one: a decimal string of at most ten decimals. */
  shareNormalised: z.string(),
  /** What it gets; negative is what it is charged. */
  amountOre: ore,
  disposition,
  /** Null where the source says the amount and not how it came about. */
  basis: rowBasis.nullable(),
  assumption: z.string().nullable(),
});
export type SettlementRow = z.infer<typeof row>;

const beyond = z.object({ municipality: codeAndName, ceilingOre: ore, borneOre: ore, beyondOre: ore });

const listed = z.object({
  id: z.uuid(),
  year: z.int(),
  kind,
  status: z.enum(settlementStatuses),
  currency: z.string(),
  /** Null where the year has no adopted budget. */
  budgetOre: ore.nullable(),
  outcomeOre: ore,
  /** Paid in less outcome, less what was settled before; a deficit is negative. */
  surplusOre: ore,
  decision: decisionReference.nullable(),
  paidOn: z.iso.date().nullable(),
  /** How exact `paidOn` is: a source may state only the month. */
  paidOnPrecision: z.enum(["day", "month", "year"]),
  version: z.int(),
});
export type ListedSettlement = z.infer<typeof listed>;
export const settlementList = listOf(listed);

export const settlement = listed.extend({
  key: keyAndName.nullable(),
  /** By municipality; null where the budget counts as paid in. */
  paidInOre: z.record(z.string(), ore).nullable(),
  paidInTotalOre: ore,
  /** What the year's preliminary settlement divided; null where there was none. */
  preliminaryOre: ore.nullable(),
  rows: z.array(row),
  /** Whose part of a deficit goes beyond what was agreed at most. */
  beyondCeiling: z.array(beyond),
  /** How it was counted, in the reader's language. */
  method: z.string(),
  proposedAt: z.iso.datetime().nullable(),
  adoptedAt: z.iso.datetime().nullable(),
  source: z.string().nullable(),
  assumption: z.string().nullable(),
});
export type Settlement = z.infer<typeof settlement>;

/**
 * `paidInOre` by municipality; "charges" is what the year's charges come to; null is the budget.
 * `key` is the agreement whose shares divide.
 */
export const addSettlementBody = z.strictObject({
  year: z.int().min(1990).max(2199),
  kind: kind.default("final"),
  paidInOre: z
    .union([
      z.literal("charges"),
      paidIn.refine((amounts) => Object.keys(amounts).length > 0, { error: "settlement.noPayments" }),
    ])
    .nullable()
    .default(null),
  key: nameText(80),
});
export type AddSettlementBody = z.output<typeof addSettlementBody>;

/** Rows that are left out stay as they are. */
export const changeSettlementBody = z.strictObject({
  rows: z
    .array(z.strictObject({ municipality: code, disposition }))
    .min(1)
    .max(MOST_ROWS)
    .refine((rows) => new Set(rows.map(({ municipality }) => municipality)).size === rows.length, {
      error: "settlement.sameTwice",
    }),
});
export type ChangeSettlementBody = z.output<typeof changeSettlementBody>;

export const adoptSettlementBody = z.strictObject({ decision: decisionInput.nullable().default(null) });
export type AdoptSettlementBody = z.output<typeof adoptSettlementBody>;

export const paySettlementBody = z.strictObject({ on: day });
export type PaySettlementBody = z.output<typeof paySettlementBody>;

/** The whole list as a file. */
export const settlementExportQuery = z.strictObject({
  ...settlementParams.shape,
  ...settlementQuery.shape,
  ...fileFormat,
});
