import { keyOf, numberOf, quartersOf } from "./quarters";

/** An item of a plan in force with what became of it. */
export interface Tracked {
  id: string;
  municipality: { code: string };
  plannedFor: string | null;
  /** Its delivery is approved. */
  isDone: boolean;
  /** Its delivery came to nothing. */
  isCancelled: boolean;
  /** The quarter that it was approved in; null where it is not, or nobody knows. */
  approvedIn: string | null;
}

interface QuarterProgress {
  quarter: string;
  planned: number;
  /** Of what was planned up to the present quarter: what comes early is told by itself. */
  approved: number;
  /** The same, up to and with this quarter. */
  plannedSum: number;
  approvedSum: number;
}

/**
 * How the items stand that were planned for the quarters up to now. `due` is the sum of the rest.
 */
export interface Standing {
  due: number;
  approved: number;
  /** Of quarters that have ended. */
  late: number;
  /** Of the present quarter. */
  left: number;
}

export interface Progress<T> {
  /** Whether any item says its quarter; without, nothing can be early or late. */
  hasQuarters: boolean;
  /** The plan's quarters up to the present one. */
  quarters: QuarterProgress[];
  standing: Standing;
  /** Approved although their quarter is still to come. */
  early: number;
  /** The longest overdue first. */
  late: T[];
  /** The items without a quarter, and how many of them are approved. */
  unplaced: { items: number; approved: number };
  /** Of the year after this one; null where the plan is over by then. */
  next: { year: number; items: T[] } | null;
}

interface Plan {
  firstYear: number;
  lastYear: number;
}

/**
 * What the plan promised up to the day's quarter, and what happened. What came to nothing is left
 * out.
 */
export function progressOf<T extends Tracked>(plan: Plan, items: readonly T[], now: string): Progress<T> {
  const kept = items.filter(({ isCancelled }) => !isCancelled);
  const present = numberOf(now);
  const placed = kept.flatMap((item) =>
    item.plannedFor === null ? [] : [{ item, at: numberOf(item.plannedFor) }],
  );
  const unplaced = kept.filter(({ plannedFor }) => plannedFor === null);
  const nextYear = Number(now.slice(0, 4)) + 1;
  return {
    hasQuarters: placed.length > 0,
    quarters: quartersUpTo(
      plan,
      placed.map(({ item }) => item),
      now,
    ),
    standing: standingOf(kept, now),
    early: placed.filter(({ item, at }) => item.isDone && at > present).length,
    late: placed
      .filter(({ item, at }) => !item.isDone && at < present)
      .toSorted((one, other) => one.at - other.at)
      .map(({ item }) => item),
    unplaced: { items: unplaced.length, approved: unplaced.filter(({ isDone }) => isDone).length },
    next:
      nextYear < plan.firstYear || nextYear > plan.lastYear
        ? null
        : {
            year: nextYear,
            items: placed
              .filter(({ item }) => item.plannedFor!.startsWith(`${nextYear}-`))
              .map(({ item }) => item),
          },
  };
}

/** The same of some of the items, such as a municipality's. */
export function standingOf(items: readonly Tracked[], now: string): Standing {
  const present = numberOf(now);
  const standing: Standing = { due: 0, approved: 0, late: 0, left: 0 };
  for (const { plannedFor, isDone, isCancelled } of items) {
    if (plannedFor === null || isCancelled || numberOf(plannedFor) > present) continue;
    standing.due += 1;
    standing[isDone ? "approved" : numberOf(plannedFor) < present ? "late" : "left"] += 1;
  }
  return standing;
}

/**
 * The quarters shown, so that what is planned less what is approved is always what is late and what
 * is left. What was approved before the plan's first quarter counts in it, what was approved after
 * its last one in that, and what nobody knows the day of in the quarter that it was planned for.
 */
function quartersUpTo(plan: Plan, items: readonly Tracked[], now: string): QuarterProgress[] {
  const shown = quartersOf(plan).filter((quarter) => numberOf(quarter) <= numberOf(now));
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return [];
  const counts = new Map(shown.map((quarter) => [quarter, { planned: 0, approved: 0 }]));
  const within = (quarter: string) =>
    keyOf(Math.min(numberOf(last), Math.max(numberOf(first), numberOf(quarter))));
  for (const { plannedFor, isDone, approvedIn } of items) {
    const planned = counts.get(plannedFor!);
    if (!planned) continue;
    planned.planned += 1;
    if (isDone) counts.get(within(approvedIn ?? plannedFor!))!.approved += 1;
  }
  let [plannedSum, approvedSum] = [0, 0];
  return [...counts].map(([quarter, { planned, approved }]) => {
    plannedSum += planned;
    approvedSum += approved;
    return { quarter, planned, approved, plannedSum, approvedSum };
  });
}
