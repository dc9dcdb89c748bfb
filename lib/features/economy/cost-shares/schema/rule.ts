import { z } from "zod";

/** The largest amount that a rule may name, in öre: sums of it stay exact. */
const MOST_ORE = 100_000_000_000_000;
const MOST_INHABITANTS = 100_000_000;

const ore = z.int().min(0).max(MOST_ORE);
const inhabitants = z.int().min(0).max(MOST_INHABITANTS);
const year = z.int().min(1990).max(2199);
/** What is not negative, as a decimal string: "7.75". A number would not be exact. */
const decimal = z.string().regex(/^\d{1,12}(\.\d{1,10})?$/);
/** A price in öre, which may be less than one: "10.98", or whole. */
const price = z.union([decimal, ore]);
const signedDecimal = z.string().regex(/^-?\d{1,12}(\.\d{1,10})?$/);
/** By the municipality's code. */
const byCode = z.record(z.string().regex(/^\d{4}$/), decimal);

/** The day whose population counts: 31 December two years before is { "12-31", -2 }. */
const countedOn = z.strictObject({
  day: z.enum(["01-01", "12-31"]),
  yearOffset: z.union([z.literal(0), z.literal(-1), z.literal(-2)]),
});
export type CountedOn = z.output<typeof countedOn>;
const date = countedOn.default({ day: "01-01", yearOffset: 0 });

const band = z.strictObject({ from: inhabitants, to: inhabitants.nullable(), ore: price });
export type Band = z.output<typeof band>;
export const bandReadings = ["whole", "marginal"] as const;

export const dividedThings = ["total", "remainder", "amount"] as const;
export const dividedBy = ["equal", "population", "percent", "quantity", "ownership"] as const;

const share = z
  .strictObject({
    kind: z.literal("share"),
    of: z.enum(dividedThings),
    amountOre: ore.nullable().default(null),
    by: z.enum(dividedBy),
    /** Per cent: "6.558". */
    percents: byCode.nullable().default(null),
    quantities: byCode.nullable().default(null),
    /** What each of the quantity costs; without it the quantities only divide. */
    unitOre: price.nullable().default(null),
    /** Where inhabitants count; 1 January of the year when nothing is said. */
    date: countedOn.nullable().default(null),
  })
  .superRefine((part, { addIssue }) => {
    const missing = (path: string) =>
      addIssue({ code: "custom", path: [path], message: "key.partIncomplete" });
    if (part.of === "amount" && part.amountOre === null && part.unitOre === null) missing("amountOre");
    if (part.by === "percent" && !part.percents) missing("percents");
    if (part.by === "quantity" && !part.quantities) missing("quantities");
    if (part.unitOre !== null && part.by !== "quantity") missing("quantities");
  });

const joining = z
  .strictObject({
    kind: z.literal("joining"),
    ore: ore.nullable().default(null),
    /** Öre an inhabitant; of both the higher counts, so that one body sets the least. */
    perInhabitant: price.nullable().default(null),
    yearBefore: z.literal(true).default(true),
    account: z.string().max(50).nullable().default(null),
  })
  .refine((part) => part.ore !== null || part.perInhabitant !== null, {
    path: ["ore"],
    error: "key.partIncomplete",
  });

const part = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("agreed") }),
  z.strictObject({ kind: z.literal("fixed"), ore }),
  z.strictObject({ kind: z.literal("perInhabitant"), ore: price, date }),
  z.strictObject({
    kind: z.literal("bands"),
    reading: z.enum(bandReadings),
    bands: z.array(band).min(1).max(50),
    date,
  }),
  share,
  z.strictObject({ kind: z.literal("rebate"), above: inhabitants, percent: decimal }),
  joining,
]);
export type Part = z.output<typeof part>;
export type PartOf<K extends Part["kind"]> = Extract<Part, { kind: K }>;

const series = z
  .array(z.strictObject({ year, factor: decimal }))
  .min(1)
  .max(100);
export type Series = z.output<typeof series>;

const index = z
  .strictObject({
    kind: z.enum(["none", "percent", "series"]),
    /** Rates are of this year. */
    from: year,
    /** A year: "0.025". */
    rate: signedDecimal.nullable().default(null),
    series: series.nullable().default(null),
    /** Several series; their weights are one together. */
    weights: z
      .array(z.strictObject({ series, weight: decimal }))
      .max(10)
      .nullable()
      .default(null),
  })
  .superRefine((value, { addIssue }) => {
    const missing = (path: string) =>
      addIssue({ code: "custom", path: [path], message: "key.partIncomplete" });
    if (value.kind === "percent" && value.rate === null) missing("rate");
    if (value.kind === "series" && !value.series && !value.weights?.length) missing("series");
  });
export type Index = z.output<typeof index>;

/** How an office divides its costs. Amounts in öre, everything else decimal strings. */
export const rule = z.strictObject({
  parts: z
    .array(part)
    .min(1)
    .max(20)
    .refine((parts) => parts.filter((one) => one.kind === "share" && one.of === "remainder").length < 2, {
      error: "key.oneRemainder",
    }),
  floorOre: ore.nullable().default(null),
  ceilingOre: ore.nullable().default(null),
  rounding: z
    .strictObject({
      toOre: z.int().min(1).max(100_000_000),
      method: z.enum(["largestRemainder", "halfUp"]),
    })
    .default({ toOre: 100, method: "largestRemainder" }),
  index: index.nullable().default(null),
});
export type Rule = z.output<typeof rule>;
