import type { Look } from "@/lib/domain/delivery";
import { daysBetween } from "@/lib/domain/period";

export const stopStatuses = ["reported", "confirmed", "investigating", "actionDelivered", "closed"] as const;
export type StopStatus = (typeof stopStatuses)[number];

export const stopOutcomes = ["solved", "withdrawn", "replaced"] as const;
export type StopOutcome = (typeof stopOutcomes)[number];

/** How far a stop is taken, from the first talk to the municipalities' association. */
export const escalationSteps = ["dialogue", "complaint", "contract", "association"] as const;
export type EscalationStep = (typeof escalationSteps)[number];

/**
 * Whether the ladder already stands higher: nobody climbs down it, and a step may be taken again.
 */
export const isStepBack = (taken: readonly EscalationStep[], step: EscalationStep): boolean =>
  taken.some((one) => escalationSteps.indexOf(one) > escalationSteps.indexOf(step));

/**
 * How often a promised day was moved: promises that name another day than the one before. The
 * promises stand in the order in which they were given.
 */
export const timesMoved = (promises: readonly { promisedFor: string }[]): number =>
  promises.filter((one, index) => index > 0 && one.promisedFor !== promises[index - 1]?.promisedFor).length;

/** The day that holds now: the last one promised. */
export const promisedFor = (promises: readonly { promisedFor: string }[]): string | null =>
  promises.at(-1)?.promisedFor ?? null;

/**
 * What became of a promise: the stop ended by its day, the day passed before, another was promised
 * meanwhile, or it still holds.
 */
export type PromiseOutcome = "kept" | "broken" | "moved" | "holds";

export function outcomeOf(
  promises: readonly { promisedFor: string }[],
  index: number,
  { closedOn, today }: { closedOn: string | null; today: string },
): PromiseOutcome {
  const day = promises[index]?.promisedFor ?? "";
  if (day < (closedOn ?? today)) return "broken";
  if (index < promises.length - 1) return "moved";
  return closedOn === null ? "holds" : "kept";
}

/** Days in a month of 365 in a year: what a month costs is counted for each day. */
const DAYS_A_MONTH = 365 / 12;

/** What the days of a stop have cost, in whole öre. */
export const costOf = (orePerMonth: number, days: number): number =>
  Math.round((orePerMonth * days) / DAYS_A_MONTH);

/** How many days a stop has lasted: to its last day, or to the office's day. */
export const daysOf = (
  { since, closedOn }: { since: string; closedOn: string | null },
  today: string,
): number => Math.max(0, daysBetween(since, closedOn ?? today));

/** An answer to what nobody had confirmed says that it is known. */
export const statusAfterAnswer = (status: StopStatus, isVendor: boolean): StopStatus =>
  isVendor && status === "reported" ? "confirmed" : status;

/** The mark of each status. */
export const stopStatusLook: Record<StopStatus, Look> = {
  reported: { tone: "stop", shape: "stop" },
  confirmed: { tone: "stop", shape: "stop" },
  investigating: { tone: "stop", shape: "stop" },
  actionDelivered: { tone: "wait", shape: "open" },
  closed: { tone: "none", shape: "closed" },
};
