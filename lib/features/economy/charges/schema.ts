import { z } from "zod";
import { codeAndName, keyAndName, listOf, pageQuery } from "@/lib/domain/list";
import { clearableName } from "@/lib/domain/text";
import { chargePeriods, csvColumns, isPart, neededForInvoice, RATE } from "./domain";

const ore = z.int();
/** Sums of it stay exact. */
const MOST_ORE = 100_000_000_000_000;
const year = z.int().min(1990).max(2199);
/** Of one: "0.25" is 25 per cent. */
const rate = z.string().regex(RATE, { error: "charge.rate" });

/** Amounts without VAT, VAT, and both together. */
const total = z.object({ netOre: ore, vatOre: ore, grossOre: ore });

const line = z.object({
  article: z.string().nullable(),
  netOre: ore,
  vatRate: z.string(),
  vatOre: ore,
  /** "2027", "2027-H1", "2027-Q3". */
  period: z.string(),
  accountString: z.string().nullable(),
});

const row = z.object({
  municipality: codeAndName,
  /** Digits alone. */
  organisationNumber: z.string().nullable(),
  peppolId: z.string().nullable(),
  buyerReference: z.string().nullable(),
  customerNumber: z.string().nullable(),
  /** The host's own share: posted within it, without VAT. */
  isInternal: z.boolean(),
  /** What it bears in the whole year. */
  yearOre: ore,
  lacks: z.array(z.enum(neededForInvoice)),
  lines: z.array(line),
});
export type ChargeRow = z.infer<typeof row>;

const charged = {
  year: z.int(),
  period: z.enum(chargePeriods),
  /** Which half or quarter; null of a year. */
  part: z.int().nullable(),
  currency: z.string(),
  agreement: keyAndName,
  vatRate: z.string(),
  total,
};

/** What is charged, before it is made too. `missing` are the codes of those who lack something. */
const preview = z.object({ ...charged, rows: z.array(row), missing: z.array(z.string()) });
export type ChargePreview = z.infer<typeof preview>;

const listed = z.object({ id: z.uuid(), ...charged, rows: z.int(), createdAt: z.iso.datetime() });
export type ListedCharge = z.infer<typeof listed>;

export const charge = z.object({ id: z.uuid(), ...preview.shape, createdAt: z.iso.datetime() });
export type Charge = z.infer<typeof charge>;
export const chargeList = listOf(listed);

export const chargesQuery = z.strictObject({
  year: z.coerce.number().int().min(1990).max(2199).optional(),
  ...pageQuery,
});
export type ChargesQuery = z.output<typeof chargesQuery>;

export const chargeParams = z.object({ id: z.uuid() });
export type ChargeParams = z.infer<typeof chargeParams>;

/**
 * What is to be charged. `totalOre` is the whole year's, of which the part is charged; null is what
 * the key says. The rate is the settings' where none is said.
 */
export const chargeBody = z
  .strictObject({
    year,
    period: z.enum(chargePeriods),
    part: z.int().nullable().default(null),
    totalOre: ore.min(-MOST_ORE).max(MOST_ORE).nullable().default(null),
    vatRate: rate.nullable().default(null),
  })
  .refine(({ period, part }) => (period === "year" && part === null) || isPart({ period, part: part ?? 0 }), {
    path: ["part"],
    error: "charge.part",
  });
export type ChargeBody = z.output<typeof chargeBody>;

const columns = z
  .array(z.enum(csvColumns))
  .min(1)
  .max(csvColumns.length)
  .refine((all) => new Set(all).size === all.length, { error: "charge.columnTwice" });

/** What charges say and how the host reads them in. */
export const settingsBody = z.strictObject({
  article: clearableName(60),
  accountString: clearableName(120),
  /** Of the host's own share. */
  internalAccountString: clearableName(120),
  vatRate: rate,
  columns,
});
export type SettingsBody = z.output<typeof settingsBody>;

/** `version` is 0 as long as nobody has said anything; the host is who has that role. */
export const settings = z.object({
  article: z.string().nullable(),
  accountString: z.string().nullable(),
  internalAccountString: z.string().nullable(),
  vatRate: z.string(),
  columns: z.array(z.enum(csvColumns)),
  host: codeAndName.nullable(),
  version: z.int(),
});
export type Settings = z.infer<typeof settings>;
