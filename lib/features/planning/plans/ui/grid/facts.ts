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
  carried: readonly DeliveryScope[];
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
  /** The office has an interim archive. */
  takesInterim: boolean;
  candidates: Candidate[];
  /** How many there are beside these. */
  moreCandidates: number;
}

export type Portions = PlanVersion["municipalities"];

/** The column of items that no quarter is said of. */
export const NO_QUARTER = "none";

export const columnOf = ({ plannedFor }: Pick<Item, "plannedFor">): string => plannedFor ?? NO_QUARTER;
export const quarterIn = (column: string): string | null => (column === NO_QUARTER ? null : column);

export { isDone, withFormer } from "../../domain";
