import { z } from "zod";
import { bandReadings, dividedBy, dividedThings } from "./rule";

/** Öre as a decimal string, at most four decimals: what was not yet rounded. */
const ore = z.string();
const factor = z.string().nullable();
const months = z.int();

/**
 * The population that counted. `wanted` is the day that the rule names; `date` that of the figure.
 */
const figure = z.object({
  value: z.int(),
  date: z.iso.date(),
  wanted: z.iso.date(),
  source: z.string().nullable(),
});
export type CountedFigure = z.infer<typeof figure>;

/**
 * What an amount came from, step by step: the parts of the rule in the order in which they were
 * counted, then what limits and rounding did. `ore` is what the step adds. A joining fee is said
 * and never counted in the amount. `factor` is the index, null where none acts.
 */
export const basisStep = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("agreed"), ore: ore.nullable() }),
  z.object({ kind: z.literal("fixed"), rate: z.string(), factor, months, ore }),
  z.object({ kind: z.literal("perInhabitant"), rate: z.string(), population: figure, factor, months, ore }),
  z.object({
    kind: z.literal("bands"),
    reading: z.enum(bandReadings),
    population: figure,
    /** The bands that counted, with how many inhabitants at which rate. */
    bands: z.array(
      z.object({ from: z.int(), to: z.int().nullable(), rate: z.string(), inhabitants: z.int() }),
    ),
    factor,
    months,
    ore,
  }),
  z.object({
    kind: z.literal("share"),
    of: z.enum(dividedThings),
    by: z.enum(dividedBy),
    /** What is divided, and the member's part of it; null for a quantity with a price. */
    whole: ore.nullable(),
    part: z.string().nullable(),
    population: figure.nullable(),
    quantity: z.string().nullable(),
    unit: z.string().nullable(),
    factor,
    months,
    ore,
  }),
  z.object({ kind: z.literal("rebate"), above: z.int(), percent: z.string(), population: figure, ore }),
  z.object({ kind: z.literal("floor"), limit: ore, ore }),
  z.object({ kind: z.literal("ceiling"), limit: ore, ore }),
  // What rebates and limits of others leave is borne by those that no limit holds.
  z.object({ kind: z.literal("spread"), ore }),
  z.object({ kind: z.literal("rounding"), toOre: z.int(), ore }),
  z.object({
    kind: z.literal("joining"),
    account: z.string().nullable(),
    population: figure.nullable(),
    ore,
  }),
]);
export type BasisStep = z.infer<typeof basisStep>;
