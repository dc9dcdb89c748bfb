import { hundredthsFrom } from "@/lib/domain/hundredths";
import { numberOf, type QuarterLoad } from "../../domain";

/** What is looked for a quarter for. */
export interface Wish {
  effortDays: string | null;
  vendor: string | null;
  /** The last quarter that keeps the wind-up. */
  deadline: string | null;
}

/**
 * The office's days that are left in a quarter, in hundredths; what it has not said is no limit.
 */
const daysLeft = ({ officeDays, placedDays }: QuarterLoad): number =>
  officeDays === null ? Infinity : hundredthsFrom(officeDays) - hundredthsFrom(placedDays);

/** Whether there is room for one more: of the office's days and at its vendor. */
export function fits(load: QuarterLoad, { effortDays, vendor }: Wish): boolean {
  const limit = load.vendors.find(({ key }) => key === vendor);
  return (
    daysLeft(load) >= hundredthsFrom(effortDays ?? "0") &&
    (limit === undefined || limit.placed < limit.parallel)
  );
}

const isInTime = (quarter: string, deadline: string | null): boolean =>
  deadline === null || numberOf(quarter) <= numberOf(deadline);

/**
 * Where it is best placed from a quarter on: in time for the wind-up, with room, and where most of
 * the office's days are left; of equals the earliest. With room nowhere, where least is lacking;
 * with no quarter in time, the first one. Null for a plan without quarters.
 */
export function bestQuarter(load: readonly QuarterLoad[], wish: Wish, from: string): string | null {
  const coming = load.filter(({ quarter }) => numberOf(quarter) >= numberOf(from));
  const open = coming.length > 0 ? coming : load;
  const inTime = open.filter(({ quarter }) => isInTime(quarter, wish.deadline));
  if (inTime.length === 0) return open[0]?.quarter ?? null;
  const roomy = inTime.filter((one) => fits(one, wish));
  return mostLeft(roomy.length > 0 ? roomy : inTime);
}

function mostLeft(load: readonly QuarterLoad[]): string | null {
  let best: QuarterLoad | null = null;
  for (const one of load) if (best === null || daysLeft(one) > daysLeft(best)) best = one;
  return best?.quarter ?? null;
}

/**
 * The nearest other quarter with room that keeps the wind-up: later ones first, from a quarter on.
 */
export function nearestWithRoom(
  load: readonly QuarterLoad[],
  wish: Wish,
  of: string,
  from: string,
): string | null {
  const open = load.filter(
    (one) =>
      one.quarter !== of &&
      numberOf(one.quarter) >= numberOf(from) &&
      isInTime(one.quarter, wish.deadline) &&
      fits(one, wish),
  );
  const away = (quarter: string) => {
    const distance = numberOf(quarter) - numberOf(of);
    return distance > 0 ? distance * 2 - 1 : -distance * 2;
  };
  return open.toSorted((a, b) => away(a.quarter) - away(b.quarter))[0]?.quarter ?? null;
}
