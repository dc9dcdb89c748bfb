import { coverAll, isSameScope, wholeScope, type DeliveryScope } from "@/lib/domain/delivery-scope";

/** What is known of an installation when one of its deliveries is closed. */
export interface Remaining {
  /**
   * What its closed decommissionings took in; a delivery of another purpose leaves all in place.
   */
  closed: readonly DeliveryScope[];
  /** How many of its deliveries are neither closed nor cancelled. */
  open: number;
  /** What the adopted plan holds of it. */
  planned: readonly DeliveryScope[];
  /** The years of what the installation holds; null where nobody has said. */
  held: Pick<DeliveryScope, "periodFrom" | "periodTo">;
}

const isWide = (scope: DeliveryScope): boolean =>
  scope.recordsCreators.length === 0 && scope.informationTypes.length === 0;

/** The outermost of some years; null where one of them is no limit. */
const outermost = (years: (number | null)[], choose: (...of: number[]) => number): number | null =>
  years.some((year) => year === null) ? null : choose(...years.map(Number));

/** Whether they name the same records creators and kinds of records, of whatever years. */
const isSamePart = (one: DeliveryScope, other: DeliveryScope): boolean =>
  isSameScope({ ...one, periodFrom: null, periodTo: null }, { ...other, periodFrom: null, periodTo: null });

/**
 * Whether it is known into which parts the installation is divided: one part that names its records
 * creators or kinds of records tells nothing of the others, which nobody may have planned yet.
 */
function isSplitTold({ closed, planned }: Pick<Remaining, "closed" | "planned">): boolean {
  if (closed.every(isWide)) return true;
  const [one, ...others] = [...closed, ...planned].filter((scope) => !isWide(scope));
  return others.some((other) => !isSamePart(one!, other));
}

/**
 * Whether the years that the installation is known to hold are taken in. Scopes that name records
 * creators or kinds of records say nothing of it: only the plan and the other deliveries do.
 */
function isPeriodTaken(closed: readonly DeliveryScope[], held: Remaining["held"]): boolean {
  if (!closed.every(isWide)) return true;
  const periodFrom =
    held.periodFrom ??
    outermost(
      closed.map((scope) => scope.periodFrom),
      Math.min,
    );
  const periodTo =
    held.periodTo ??
    outermost(
      closed.map((scope) => scope.periodTo),
      Math.max,
    );
  return coverAll(closed, { periodFrom, periodTo });
}

/** Why an installation stays when one of its deliveries is closed. */
export const stayReasons = ["notDecommissioned", "open", "planned", "parts", "years"] as const;
type StayReason = (typeof stayReasons)[number];

/**
 * Why the installation stays: none of what is closed ends it, another delivery is under way or
 * waits to be closed, the plan holds more, its other parts are not known, or years are left. Null
 * when the last of it is taken in.
 */
export function whyItStays({ closed, open, planned, held }: Remaining): StayReason | null {
  if (closed.length === 0) return "notDecommissioned";
  if (open > 0) return "open";
  if (closed.some((scope) => isSameScope(scope, wholeScope))) return null;
  const isTaken = (item: DeliveryScope) =>
    closed.some((scope) => isSameScope(scope, item)) || (isWide(item) && coverAll(closed, item));
  if (!planned.every(isTaken)) return "planned";
  if (!isSplitTold({ closed, planned })) return "parts";
  return isPeriodTaken(closed, held) ? null : "years";
}
