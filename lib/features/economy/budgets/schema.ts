import { z } from "zod";
import { decisionInput, decisionReference } from "@/lib/domain/decision";
import { listOf } from "@/lib/domain/list";
import { fileFormat } from "@/lib/domain/spreadsheet";
import { clearableText, nameText, optionalText, requiredText } from "@/lib/domain/text";
import { budgetStatuses, fundKeyOf, isYearlyDay, lineKinds, MOST_FORECAST_DATES, ORDINARY } from "./domain";

/** What can be counted exactly: an amount beyond 2^53 öre is none. */
const ore = z.int();
/** The most lines of a revision. */
const MOST_LINES = 1000;
const MOST_REVISIONS = 9999;

export const budgetParams = z.object({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
});
export type BudgetParams = z.output<typeof budgetParams>;
export const lineParams = budgetParams.extend({ id: z.uuid() });
export type LineParams = z.output<typeof lineParams>;

/** A revision by its number; without one that in force, else the only one that there is. */
export const budgetQuery = z.strictObject({
  revision: z.coerce.number().int().min(1).max(MOST_REVISIONS).optional(),
});

/** Costs less incomes; the difference is budget minus outcome. */
const total = z.object({ budgetOre: ore, outcomeOre: ore, differenceOre: ore });

const budgetLine = z.object({
  /** The same in every revision of the year. */
  id: z.uuid(),
  group: z.string(),
  kind: z.enum(lineKinds),
  budgetOre: ore,
  /**
   * Of the budget, what belongs to the part of the year that has gone; null where it isn't spread.
   */
  toDateOre: ore.nullable(),
  /** With the line's own sign: an income that has come in is positive. */
  outcomeOre: ore,
  /** Budget minus outcome of a cost, outcome minus budget of an income: minus is worse. */
  differenceOre: ore,
  forecastOre: ore.nullable(),
  note: z.string().nullable(),
  /** "ordinary", or the key of a financing in `funds`. */
  fund: z.string(),
});

const revisionListed = z.object({
  revision: z.int(),
  status: z.enum(budgetStatuses),
  reason: z.string().nullable(),
  decision: decisionReference.nullable(),
  proposedAt: z.iso.datetime().nullable(),
  adoptedAt: z.iso.datetime().nullable(),
});
export type RevisionListed = z.infer<typeof revisionListed>;

export const budget = z.object({
  id: z.uuid(),
  year: z.int(),
  currency: z.enum(["SEK", "NOK"]),
  /** The year's: whatever changes in any revision counts. */
  version: z.int(),
  revision: z.int(),
  status: z.enum(budgetStatuses),
  /** Why the year was revised; null of the first. */
  reason: z.string().nullable(),
  decision: decisionReference.nullable(),
  /** The newest first; drafts for those who make budgets. */
  revisions: z.array(revisionListed),
  lines: z.array(budgetLine),
  /** The ordinary one first; it has no name of its own. */
  funds: z.array(z.object({ key: z.string(), name: z.string().nullable(), total })),
  total,
});
export type Budget = z.infer<typeof budget>;

const budgetListed = budget
  .pick({ id: true, year: true, currency: true, status: true, revision: true, decision: true, total: true })
  .extend({
    /** The revision that is to follow the one in force, once it is decided. */
    open: z.object({ revision: z.int(), status: z.enum(["draft", "proposed"]) }).nullable(),
    version: z.int(),
  });
export type BudgetListed = z.infer<typeof budgetListed>;
export const budgetList = listOf(budgetListed);

/** `from` is the year whose lines the draft begins with. */
export const addBudgetBody = z.strictObject({
  year: z.int().min(1990).max(2199),
  from: z.int().min(1990).max(2199).nullable().default(null),
});
export type AddBudgetBody = z.output<typeof addBudgetBody>;

const sentLine = z.strictObject({
  id: z.uuid().nullable().default(null),
  group: nameText(200),
  kind: z.enum(lineKinds).default("cost"),
  budgetOre: ore,
  toDateOre: ore.nullable().default(null),
  forecastOre: ore.nullable().default(null),
  note: optionalText(2000),
  fund: nameText(200)
    .refine((fund) => fundKeyOf(fund) !== "", { error: "budget.fundName" })
    .default(ORDINARY),
});

/** All lines, in order; those left out are gone. */
export const linesBody = z.strictObject({
  lines: z.array(sentLine).min(1, { error: "budget.noLines" }).max(MOST_LINES),
});
export type LinesBody = z.output<typeof linesBody>;

/** What is left out stays as it is; null clears. */
export const changeLineBody = z
  .strictObject({ forecastOre: ore.nullable(), note: clearableText(2000) })
  .partial();
export type ChangeLineBody = z.output<typeof changeLineBody>;
/** The line, and the year's version. */
export const changedLine = budgetLine.extend({ version: z.int() });
export type ChangedLine = z.infer<typeof changedLine>;

export const adoptionBody = z.strictObject({ decision: decisionInput.nullable().default(null) });
export type AdoptionBody = z.output<typeof adoptionBody>;

export const revisionBody = z.strictObject({ reason: requiredText(2000) });
export type RevisionBody = z.output<typeof revisionBody>;

const yearlyDay = z.string().refine(isYearlyDay, { error: "budget.forecastDate" });

/** Days of each year, "04-30", in any order. */
export const forecastDatesBody = z.strictObject({
  dates: z
    .array(yearlyDay)
    .max(MOST_FORECAST_DATES)
    .refine((dates) => new Set(dates).size === dates.length, { error: "budget.forecastDateTwice" }),
});
export type ForecastDatesBody = z.output<typeof forecastDatesBody>;

/** In the year's order. `version` is 0 as long as nobody has said any: then the usual four. */
export const forecastDates = z.object({ dates: z.array(z.string()), version: z.int() });
export type ForecastDates = z.infer<typeof forecastDates>;

/** The whole list as a file. */
export const budgetExportQuery = z.strictObject({
  ...budgetParams.shape,
  ...budgetQuery.shape,
  ...fileFormat,
});
