import type { QuarterLoad } from "../../domain";
import { isOverDays } from "../../domain";
import { decimalOf, hundredthsFrom } from "@/lib/domain/hundredths";
import type { Item } from "./facts";

/** A delivery's kinds, purposes and financing, as a form asks for them. */
export const kinds = ["ordinary", "pilot", "urgent"] as const satisfies readonly Item["kind"][];
const purposes = ["decommissioning", "recurring"] as const satisfies readonly Item["purpose"][];
export const financings = ["ordinary", "separate"] as const satisfies readonly Item["financing"][];

/**
 * An interim archive is offered where the office has one; what is planned for one already stays so
 * until something else is chosen.
 */
export const purposesFor = (
  { purpose }: Pick<Item, "purpose">,
  takesInterim: boolean,
): readonly Item["purpose"][] =>
  takesInterim || purpose === "interim" ? [...purposes, "interim"] : purposes;

export interface QuarterChoice {
  quarter: string;
  /** The days that would be placed there with the item, and those that there are. */
  placed: string;
  room: string | null;
  isOver: boolean;
}

/** The quarters to choose among, with the days that each would have. */
export function quarterChoices(load: readonly QuarterLoad[], item: Item): QuarterChoice[] {
  return load.map((one) => {
    const isHere = one.quarter === item.plannedFor;
    const days = hundredthsFrom(one.placedDays) + (isHere ? 0 : hundredthsFrom(item.effortDays ?? "0"));
    const placed = decimalOf(days);
    const isOver = isOverDays({ ...one, placedDays: placed });
    return { quarter: one.quarter, placed, room: one.officeDays, isOver };
  });
}
