import type { Fairness } from "./fairness";
import { isOverDays, type Placed, type QuarterLoad } from "./load";
import { deadlineOf, isAfterWindUp } from "./quarters";

export const planWarningCodes = [
  "plan.municipalityWithout",
  "plan.afterWindUp",
  "plan.overCapacity",
  "plan.overVendor",
  "plan.inventoryMissing",
] as const;

/** Something that a plan's makers should know; nothing is stopped by it. */
export interface PlanWarning {
  code: (typeof planWarningCodes)[number];
  /** The items it is about. */
  items: string[];
  /** What its text is filled in with. */
  params: Record<string, string | number | string[] | null>;
}

/** What is warned of an item by itself. */
export interface Watched extends Placed {
  windUpOn: string | null;
  /** Facts that the inventory lacks of the installation. */
  missing: readonly string[];
  /** Its delivery is approved: what it lacked is history. */
  isDone: boolean;
}

const warning = (
  code: PlanWarning["code"],
  items: readonly { id: string }[],
  params: PlanWarning["params"],
): PlanWarning => ({ code, items: items.map(({ id }) => id), params });

/**
 * All that is worth a warning, in the order of planWarningCodes. Need is never set against a
 * deadline.
 */
export function warningsOf(
  items: readonly Watched[],
  fairness: Pick<Fairness, "without">,
  load: readonly QuarterLoad[],
): PlanWarning[] {
  const left = items.filter(({ isDone }) => !isDone);
  const placedIn = (quarter: string) => left.filter((one) => one.plannedFor === quarter);
  return [
    ...fairness.without.map((municipality) => warning("plan.municipalityWithout", [], { municipality })),
    ...left
      .filter(({ plannedFor, windUpOn }) => isAfterWindUp(plannedFor, windUpOn))
      .map((one) => {
        const { plannedFor: quarter, windUpOn } = one;
        return warning("plan.afterWindUp", [one], { quarter, windUpOn, deadline: deadlineOf(windUpOn) });
      }),
    // Where nothing is left there is nothing to do about it any more.
    ...load
      .filter((one) => isOverDays(one) && placedIn(one.quarter).length > 0)
      .map(({ quarter, officeDays, placedDays }) =>
        warning("plan.overCapacity", placedIn(quarter), { quarter, officeDays, placedDays }),
      ),
    ...load.flatMap(({ quarter, vendors }) =>
      vendors
        .filter(({ parallel, placed }) => placed > parallel)
        .flatMap(({ key: vendor, parallel, placed }) => {
          const own = placedIn(quarter).filter((one) => one.vendor === vendor);
          return own.length === 0
            ? []
            : [warning("plan.overVendor", own, { quarter, vendor, parallel, placed })];
        }),
    ),
    ...left
      .filter(({ missing }) => missing.length > 0)
      .map((one) => warning("plan.inventoryMissing", [one], { missing: [...one.missing] })),
  ];
}
