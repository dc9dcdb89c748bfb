import { z } from "zod";
import { day } from "@/lib/domain/day";
import { listOf, pageQuery } from "@/lib/domain/list";
import { nameText } from "@/lib/domain/text";

/** A table of a statistics office is at most this large. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** The day of the table that is meant; its newest by default. */
export const populationQuery = z.strictObject({ date: day.optional() });
export type PopulationQuery = z.output<typeof populationQuery>;

export const tableName = nameText(255, "file.badName").refine((name) => !/[\\/]/.test(name), {
  error: "file.badName",
});

const told = z.object({ date: z.iso.date(), value: z.int() });

const row = z.object({
  code: z.string(),
  name: z.string(),
  value: z.int(),
  member: z.boolean(),
  /** What the office had of it, before this table. */
  before: told.nullable(),
});

/** What a file says, before anything is saved. */
export const populationPreview = z.object({
  name: z.string(),
  title: z.string().nullable(),
  sha256: z.string(),
  dates: z.array(z.iso.date()),
  date: z.iso.date(),
  items: z.array(row),
  unknown: z.array(z.object({ code: z.string(), name: z.string(), value: z.int() })),
  /** Members that the file says nothing of. */
  missing: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type PopulationPreview = z.infer<typeof populationPreview>;

export const populationImport = z.object({
  date: z.iso.date(),
  /** How many municipalities have a figure of that day now. */
  municipalities: z.int(),
  changed: z.int(),
  unknown: z.int(),
});
export type PopulationImport = z.infer<typeof populationImport>;

/** The day that a rule names; today by default. */
export const populationsQuery = z.strictObject({ ...pageQuery, on: day.optional() });
export type PopulationsQuery = z.output<typeof populationsQuery>;

/** `date` is the figure's own day, not the one asked for; all null where nothing is known. */
export const populationList = listOf(
  z.object({
    code: z.string(),
    name: z.string(),
    value: z.int().nullable(),
    date: z.iso.date().nullable(),
    source: z.string().nullable(),
  }),
);
export type PopulationList = z.infer<typeof populationList>;
