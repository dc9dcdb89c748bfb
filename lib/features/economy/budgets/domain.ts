import { difference } from "@/lib/domain/money";
import { daysBetween } from "@/lib/domain/period";

interface Amounts {
  budgetOre: number;
  outcomeOre: number;
}

/** The sum of the lines, in öre, with the difference as budget minus outcome. */
export function totalOf(lines: Amounts[]): Amounts & { differenceOre: number } {
  const budgetOre = lines.reduce((sum, line) => sum + line.budgetOre, 0);
  const outcomeOre = lines.reduce((sum, line) => sum + line.outcomeOre, 0);
  return { budgetOre, outcomeOre, differenceOre: difference(budgetOre, outcomeOre) };
}

/** A draft is the coordinators' own; a proposed one lies before the council. */
export const budgetStatuses = ["draft", "proposed", "adopted"] as const;
export type BudgetStatus = (typeof budgetStatuses)[number];
export interface BudgetYear {
  year: number;
  status: BudgetStatus;
}

/**
 * The year people mean by "the budget": the newest adopted one, else the newest of all; null
 * without any. Years newest first.
 */
export const currentYear = (years: BudgetYear[]): number | null =>
  (years.find(({ status }) => status === "adopted") ?? years[0])?.year ?? null;

/**
 * What the year is expected to come to, in öre; null unless every line has a forecast or has
 * already come to something.
 */
export function forecastOf(lines: { outcomeOre: number; forecastOre: number | null }[]): number | null {
  if (!lines.some(({ forecastOre }) => forecastOre !== null)) return null;
  return lines.reduce((sum, { forecastOre, outcomeOre }) => sum + (forecastOre ?? outcomeOre), 0);
}

/**
 * What a group or the year is expected to cost beyond its budget, in öre: plus is an overspend. Null
 * without a forecast.
 */
export const beyondBudget = (line: { budgetOre: number; forecastOre: number | null }): number | null =>
  line.forecastOre === null ? null : line.forecastOre - line.budgetOre;

/** How much of a running year has gone, from 0 to 1; null for another year. `today`: ISO date. */
export function yearGone(year: number, today: string): number | null {
  if (year !== Number(today.slice(0, 4))) return null;
  return (daysBetween(`${year}-01-01`, today) + 1) / daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
}

/**
 * Whether there is anything to hold the budget against: its year has begun, or something was spent
 * all the same. `today` is an ISO date.
 */
export const hasOutcome = (year: number, today: string, lines: Pick<Amounts, "outcomeOre">[]): boolean =>
  year <= Number(today.slice(0, 4)) || lines.some(({ outcomeOre }) => outcomeOre !== 0);

/** The text for what budget and outcome differ by: a printed table keeps its own word. */
export const differenceWord = ({ isPrinted }: { isPrinted: boolean }) =>
  isPrinted ? "printedDifference" : "difference";
