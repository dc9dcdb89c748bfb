import type { Item } from "./facts";

/** The items as the server has them now, and what somebody else has done since. */
export interface Arrival {
  items: Item[];
  /** Who did it last, where it is known. */
  by: string | null;
  /** What is told: the first of what was done. */
  first: { what: "moved" | "added" | "removed" | "changed"; item: Item } | null;
  /** How much more was done. */
  others: number;
  isNews: boolean;
}

const facts = ({ version: _version, score: _score, delivery: _delivery, ...rest }: Item): string =>
  JSON.stringify(rest);

/** What differs between the items on the screen and those of the server. */
export function arrivalOf(before: readonly Item[], items: Item[], by: string | null): Arrival {
  const old = new Map(before.map((item) => [item.id, item]));
  const ids = new Set(items.map(({ id }) => id));
  const done: NonNullable<Arrival["first"]>[] = [];
  for (const item of items) {
    const was = old.get(item.id);
    if (was === undefined) done.push({ what: "added", item });
    else if (was.plannedFor !== item.plannedFor) done.push({ what: "moved", item });
    else if (facts(was) !== facts(item)) done.push({ what: "changed", item });
  }
  for (const item of before) if (!ids.has(item.id)) done.push({ what: "removed", item });
  return {
    items,
    by,
    first: done[0] ?? null,
    others: Math.max(0, done.length - 1),
    isNews: done.length > 0,
  };
}
