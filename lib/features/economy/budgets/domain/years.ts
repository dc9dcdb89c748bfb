import { daysBetween } from "@/lib/domain/period";

/** A draft is its makers' own; a proposed one lies before the council. */
export const budgetStatuses = ["draft", "proposed", "adopted"] as const;
export type BudgetStatus = (typeof budgetStatuses)[number];

export interface BudgetYear {
  year: number;
  /** Of the revision in force, else of the only one that there is. */
  status: BudgetStatus;
  /** How the revision stands that is to follow the one in force; null without one. */
  open: Exclude<BudgetStatus, "adopted"> | null;
}

/**
 * The year people mean by "the budget": the newest adopted one, else the newest of all; null
 * without any. Years newest first.
 */
export const currentYear = (years: readonly Pick<BudgetYear, "year" | "status">[]): number | null =>
  (years.find(({ status }) => status === "adopted") ?? years[0])?.year ?? null;

/** How much of a running year has gone, from 0 to 1; null for another year. `today`: ISO date. */
export function yearGone(year: number, today: string): number | null {
  if (year !== Number(today.slice(0, 4))) return null;
  return (daysBetween(`${year}-01-01`, today) + 1) / daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
}

/**
 * Whether there is anything to hold the budget against: its year has begun, or something was spent
 * all the same. `today` is an ISO date.
 */
export const hasOutcome = (year: number, today: string, lines: readonly { outcomeOre: number }[]): boolean =>
  year <= Number(today.slice(0, 4)) || lines.some(({ outcomeOre }) => outcomeOre !== 0);

/** The text for what budget and outcome differ by: a printed table keeps its own word. */
export const differenceWord = ({ isPrinted }: { isPrinted: boolean }) =>
  isPrinted ? "printedDifference" : "difference";
