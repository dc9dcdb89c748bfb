import { z } from "zod";
import { importKinds, importStates, outcomeForms } from "@/lib/domain/import-kind";
import { nameText } from "@/lib/domain/text";

const MB = 1024 * 1024;
/** A list of systems or a table is at most this large; a ledger has the limit of all files. */
export const MOST_BYTES = { installations: 25 * MB, outcome: undefined, population: 10 * MB };
/** So many rows are applied while one waits; more of them by the worker. */
export const ROWS_AT_ONCE = 500;

export const importedName = nameText(255, "file.badName").refine((name) => !/[\\/]/.test(name), {
  error: "file.badName",
});

export const importQuery = z
  .strictObject({ of: z.enum(importKinds), form: z.enum(outcomeForms).optional() })
  .refine(({ of, form }) => (of === "outcome") === (form !== undefined), { path: ["form"] });
export type ImportQuery = z.output<typeof importQuery>;
export const importParams = z.object({ id: z.uuid() });

const state = z.enum(importStates);
const value = z.union([z.string(), z.number(), z.null()]);
const field = z.string().nullable();
const change = z.object({ field: z.string(), from: value, to: value });

/** The office's own ansvar, projekt and so on: all of them must be a row's. */
const only = z
  .partialRecord(
    z.enum(["ansvar", "verksamhet", "projekt", "aktivitet", "motpart"]),
    z.string().min(1).max(60),
  )
  .refine((one) => Object.keys(one).length > 0);
const outcomeChoices = {
  /** Which rows are the office's; null is all of them. */
  only: only.nullable(),
  /** How income is written: as a minus as in a ledger, or as a plus as in a report. */
  sign: z.enum(["ledger", "report"]),
  /** A period report is of the year until this month. */
  untilPeriod: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-3])$/)
    .nullable(),
  amountIs: z.enum(["net", "gross"]),
};
const told = {
  form: z.enum(outcomeForms).nullable().optional(),
  only: outcomeChoices.only.optional(),
  sign: outcomeChoices.sign.optional(),
  untilPeriod: outcomeChoices.untilPeriod.optional(),
  amountIs: outcomeChoices.amountIs.optional(),
};

/** What is wrong or odd: where in the file, what stands there, and why. */
const problem = z.object({
  /** As in the file, from 1. */
  row: z.int(),
  /** The column's letter. */
  column: z.string().nullable(),
  field,
  code: z.string(),
  message: z.string(),
  value: z.string().nullable(),
});

const preview = z.object({
  rows: z.int(),
  create: z.int(),
  update: z.int(),
  same: z.int(),
  refused: z.int(),
  /** How many that the file names are not there yet, by kind. */
  made: z.record(z.string(), z.int()),
  errors: z.array(problem),
  errorCount: z.int(),
  warnings: z.array(problem),
  warningCount: z.int(),
  sample: z.array(
    z.object({ row: z.int(), what: z.enum(["create", "update", "same"]), changes: z.array(change) }),
  ),
  /** Of the outcome: rows that are others' and were only counted. */
  outside: z.int().optional(),
  /** Rows of accounts that are no group yet. */
  unmapped: z.object({ rows: z.int(), sumOre: z.int() }).optional(),
  /** What the rows of the office come to. */
  sumOre: z.int().optional(),
  /** What has to be answered before it can be applied: the code of its error. */
  question: z.enum(["outcome.onlyMissing"]).nullable().optional(),
  /** What the rows can be told apart by, most rows first. */
  choices: z.array(z.object({ dimension: z.string(), value: z.string(), rows: z.int() })).optional(),
});

const importOutcome = z.object({
  created: z.int(),
  updated: z.int(),
  same: z.int(),
  refused: z.int(),
  made: z.record(z.string(), z.int()),
});
export type ImportOutcome = z.infer<typeof importOutcome>;

export const importAdded = z.object({ id: z.uuid(), of: z.enum(importKinds), state, version: z.int() });
export type ImportAdded = z.infer<typeof importAdded>;

export const importTold = z.object({
  id: z.uuid(),
  of: z.enum(importKinds),
  name: z.string(),
  sha256: z.string(),
  state,
  failure: z.string().nullable(),
  progress: z.object({ done: z.int(), of: z.int() }),
  sheets: z.array(z.object({ name: z.string(), rows: z.int() })).nullable(),
  sheet: z.string().nullable(),
  headerRow: z.int().nullable(),
  columns: z
    .array(
      z.union([
        z.object({ index: z.int(), header: z.string(), samples: z.array(z.string()), field }),
        // Of a SIE file: the accounts of the result.
        z.object({ account: z.string(), name: z.string(), sumOre: z.int(), group: z.string().nullable() }),
      ]),
    )
    .nullable(),
  ...told,
  municipality: z.string().nullable(),
  mended: z.array(z.object({ row: z.int(), field: z.string(), value: z.string() })),
  preview: preview.nullable(),
  outcome: importOutcome.nullable(),
  /** Of the list of rows that is kept once it is applied: GET .../rows. */
  rowsSha256: z.string().nullable(),
  createdAt: z.iso.datetime(),
  appliedAt: z.iso.datetime().nullable(),
  version: z.int(),
});
export type ImportTold = z.infer<typeof importTold>;

/** A value that somebody put right here: of a row as in the file, from 1, and a field. */
const mend = z.strictObject({
  row: z.int().min(1).max(10_000_000),
  field: z.string().min(1).max(60),
  value: z.string(),
});

export const importChange = z.strictObject({
  sheet: z.string().min(1).max(255).optional(),
  headerRow: z.int().min(1).max(50_000).optional(),
  columns: z
    .array(z.strictObject({ index: z.int().min(0).max(299), field: z.string().max(60).nullable() }))
    .max(300)
    .optional(),
  municipality: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .optional(),
  /** Values instead of the file's; null is the file's own again. */
  mended: z
    .array(mend.extend({ value: z.string().max(4000).nullable() }))
    .max(200)
    .optional(),
  only: outcomeChoices.only.optional(),
  sign: outcomeChoices.sign.optional(),
  untilPeriod: outcomeChoices.untilPeriod.optional(),
  amountIs: outcomeChoices.amountIs.optional(),
});
export type ImportChange = z.output<typeof importChange>;

export const importApplication = z.strictObject({ only: z.enum(["all", "valid"]) });

/** What is kept of a person's choices. */
export const importChosen = z.object({
  sheet: z.string().nullable().default(null),
  headerRow: z.int().nullable().default(null),
  columns: z
    .array(z.object({ index: z.int(), field }))
    .nullable()
    .default(null),
  municipality: z.string().nullable().default(null),
  mended: z.array(mend).default([]),
  form: z.enum(outcomeForms).nullable().default(null),
  only: outcomeChoices.only.optional(),
  sign: outcomeChoices.sign.optional(),
  untilPeriod: outcomeChoices.untilPeriod.optional(),
  amountIs: outcomeChoices.amountIs.optional(),
});
export type ImportChosen = z.output<typeof importChosen>;

/** What the worker is told. */
export const readImport = {
  name: "import.read",
  schema: z.object({ id: z.uuid(), reading: z.int() }),
  queue: "import",
};
export const forgetFile = { name: "import.forget-file", schema: z.object({ storageKey: z.string() }) };
export const applyImport = { name: "import.apply", schema: z.object({ id: z.uuid() }), queue: "import" };
