import { coverAll, isSameScope, wholeScope, type DeliveryScope } from "@/lib/domain/delivery-scope";

/** What is known of an installation when one of its deliveries is closed. */
export interface Remaining {
  /** What its closed deliveries took in, this one among them. */
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

/**
 * Whether the delivery that is closed now takes in the last of its installation: no other is under
 * way or waits to be closed, the plan holds nothing more, and no year is known to be left.
 */
export function isLastScope({ closed, open, planned, held }: Remaining): boolean {
  if (open > 0) return false;
  if (closed.some((scope) => isSameScope(scope, wholeScope))) return true;
  const isTaken = (item: DeliveryScope) =>
    closed.some((scope) => isSameScope(scope, item)) || (isWide(item) && coverAll(closed, item));
  return planned.every(isTaken) && isPeriodTaken(closed, held);
}
