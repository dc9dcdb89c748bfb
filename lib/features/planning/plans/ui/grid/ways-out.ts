import { hundredthsFrom } from "@/lib/domain/hundredths";
import { deadlineOf, effortOf, type PlanWarning, type QuarterLoad } from "../../domain";
import type { Candidate } from "../../schema";
import { bestQuarter, nearestWithRoom, type Wish } from "./best-quarter";
import { isDone, type DraftFacts, type Item } from "./facts";
import type { Picture } from "./picture";

/** The exact move that mends a warning. */
export type WayOut =
  | { do: "place"; candidate: Candidate; to: string }
  | { do: "move"; item: Item; to: string }
  | { do: "inventory"; installation: string; item: Item };

interface Ground {
  items: readonly Item[];
  picture: Picture;
  facts: DraftFacts;
  /** The first quarter that anything is moved to. */
  from: string;
}

/** What is asked of a quarter for an item that stands in the plan. */
function wishOf(item: Item, facts: Pick<DraftFacts, "installations" | "vendors">): Wish {
  const windUpOn = (item.installation && facts.installations[item.installation]?.windUpOn) ?? null;
  return {
    effortDays: item.effortDays,
    vendor: facts.vendors[item.system.key]?.key ?? null,
    deadline: deadlineOf(windUpOn || null),
  };
}

/** The days that a candidate is expected to take: more for the office's first of a system. */
export function effortFor(system: string, items: readonly Item[], facts: DraftFacts): string | null {
  const isKnown = facts.knownSystems.includes(system) || items.some((item) => item.system.key === system);
  return effortOf(facts.effort, system, !isKnown);
}

/** The same for a candidate. */
export const wishFor = (
  { system, deadline }: Candidate,
  items: readonly Item[],
  facts: DraftFacts,
): Wish => ({
  effortDays: effortFor(system.key, items, facts),
  vendor: facts.vendors[system.key]?.key ?? null,
  deadline,
});

/** One way out of each warning, or null where there is none but to think. */
export function wayOut(warning: PlanWarning, ground: Ground): WayOut | null {
  switch (warning.code) {
    case "plan.municipalityWithout":
      return placed(warning, ground);
    case "plan.afterWindUp":
      return earlier(warning, ground);
    case "plan.overCapacity":
    case "plan.overVendor":
      return aside(warning, ground);
    case "plan.inventoryMissing": {
      const item = ground.items.find(({ id }) => id === warning.items[0]);
      return item?.installation ? { do: "inventory", installation: item.installation, item } : null;
    }
  }
}

function placed({ params }: PlanWarning, { items, picture, facts, from }: Ground): WayOut | null {
  const own = facts.candidates.filter(({ municipality }) => municipality.code === params["municipality"]);
  const candidate = own.find(({ covered }) => covered.length === 0) ?? own[0];
  const to = candidate && bestQuarter(picture.load, wishFor(candidate, items, facts), from);
  return candidate && to ? { do: "place", candidate, to } : null;
}

function earlier({ items: [id] }: PlanWarning, { items, picture, facts, from }: Ground): WayOut | null {
  const item = items.find((one) => one.id === id);
  if (!item || item.isFixed || item.plannedFor === null) return null;
  const wish = wishOf(item, facts);
  const to = bestQuarter(picture.load, wish, from);
  if (to === null || wish.deadline === null || to > wish.deadline || to === item.plannedFor) return null;
  return { do: "move", item, to };
}

/**
 * The one of the quarter that needs least and can stand elsewhere; best one that mends it alone.
 */
function aside(warning: PlanWarning, { items, picture, facts, from }: Ground): WayOut | null {
  const quarter = String(warning.params["quarter"]);
  const over = picture.load.find((one) => one.quarter === quarter);
  if (!over) return null;
  const excess = warning.code === "plan.overCapacity" ? excessOf(over) : 0;
  const ids = new Set(warning.items);
  const movable = items
    .filter((item) => ids.has(item.id) && !item.isFixed && !isDone(item) && item.kind !== "urgent")
    .toSorted((a, b) => rankOf(a, excess) - rankOf(b, excess));
  for (const item of movable) {
    const to = nearestWithRoom(picture.load, wishOf(item, facts), quarter, from);
    if (to !== null) return { do: "move", item, to };
  }
  return null;
}

const excessOf = ({ officeDays, placedDays }: QuarterLoad): number =>
  hundredthsFrom(placedDays) - hundredthsFrom(officeDays ?? placedDays);

/** Those that mend it alone come first, then by need, the least first. */
const rankOf = ({ effortDays, score }: Item, excess: number): number =>
  (hundredthsFrom(effortDays ?? "0") >= excess ? 0 : 1000) + Number(score ?? 0);
