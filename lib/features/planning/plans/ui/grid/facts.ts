import { statusesOf } from "@/lib/domain/delivery";
import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import type { Candidate, PlanItem, PlanVersion } from "../../schema";
import type { Room } from "../../domain";

export type Item = PlanItem;

/** What the inventory says of an installation that matters to a plan. */
interface InstallationFacts {
  windUpOn: string | null;
  /** The names of the facts that it lacks, in the reader's words. */
  missing: string[];
  /** What of it stood in the plans before this one. */
  carried: DeliveryScope[];
}

/** All that the plan's picture is worked out from, beside its items. */
export interface DraftFacts {
  /** By the installation's id. */
  installations: Record<string, InstallationFacts>;
  /** The vendor's key and name, by the system's key. */
  vendors: Record<string, { key: string; name: string }>;
  /** Every vendor that is told of, by key: also one with a limit and no system. */
  vendorNames: Record<string, string>;
  room: Room;
  effort: { system: string; firstDays: string; furtherDays: string }[];
  /**
   * Systems that somebody of the office has delivered, or is about to: their next one is no first.
   */
  knownSystems: string[];
  candidates: Candidate[];
}

export type Portions = PlanVersion["municipalities"];

/** The column of items that no quarter is said of. */
export const NO_QUARTER = "none";

export const columnOf = ({ plannedFor }: Pick<Item, "plannedFor">): string => plannedFor ?? NO_QUARTER;
export const quarterIn = (column: string): string | null => (column === NO_QUARTER ? null : column);

const done: readonly string[] = statusesOf("done");

/** Whether its delivery is approved: it is no longer planned, and stays where it was. */
export const isDone = ({ delivery }: Pick<Item, "delivery">): boolean =>
  delivery !== null && done.includes(delivery.status);

/** The portions, and a row for each municipality that has left and that an item still names. */
export function withFormer(portions: Portions, items: readonly Item[]): Portions {
  const known = new Set(portions.map(({ code }) => code));
  const former = new Map<string, Portions[number]>();
  for (const { municipality } of items)
    if (!known.has(municipality.code))
      former.set(municipality.code, {
        ...municipality,
        planned: items.filter((one) => one.municipality.code === municipality.code && !isDone(one)).length,
        delivered: 0,
        share: null,
      });
  return former.size === 0 ? portions : [...portions, ...former.values()];
}
