import { isSameScope, type DeliveryScope } from "@/lib/domain/delivery-scope";

interface Compared {
  municipality: { code: string };
  system: { key: string };
  scope: DeliveryScope;
  plannedFor: string | null;
}

export interface Difference<I> {
  added: I[];
  removed: I[];
  /** As it stands in the later version, with its quarter in both. */
  moved: { item: I; from: string | null; to: string | null }[];
  kept: number;
}

/** Of one municipality's system there are few, whatever the size of the plan. */
const placeOf = ({ municipality, system }: Compared): string => `${municipality.code} ${system.key}`;

/**
 * What became of a version's items in another: the same municipality, system and scope is the same
 * item, and one in the same quarter before one that has moved. What changed but its quarter is
 * kept.
 */
export function differenceOf<I extends Compared>(from: readonly I[], to: readonly I[]): Difference<I> {
  const before = new Map<string, I[]>();
  for (const item of from) before.set(placeOf(item), [...(before.get(placeOf(item)) ?? []), item]);
  const difference: Difference<I> = { added: [], removed: [], moved: [], kept: 0 };
  const matched = new Set<I>();
  const take = (item: I, isInPlace: boolean): I | undefined => {
    const found = before
      .get(placeOf(item))
      ?.find(
        (one) =>
          !matched.has(one) &&
          (one.plannedFor === item.plannedFor) === isInPlace &&
          isSameScope(one.scope, item.scope),
      );
    if (found) matched.add(found);
    return found;
  };
  const others = to.filter((item) => take(item, true) === undefined);
  difference.kept = to.length - others.length;
  for (const item of others) {
    const moved = take(item, false);
    if (moved) difference.moved.push({ item, from: moved.plannedFor, to: item.plannedFor });
    else difference.added.push(item);
  }
  difference.removed = from.filter((item) => !matched.has(item));
  return difference;
}

/** One difference: an added item has no quarter before, a removed one none after. */
export interface Change<I> {
  what: "added" | "removed" | "moved";
  item: I;
  from: string | null;
  to: string | null;
}

/** What was added, removed and moved, one after the other. */
export const changesOf = <I extends Pick<Compared, "plannedFor">>({
  added,
  removed,
  moved,
}: Omit<Difference<I>, "kept">): Change<I>[] => [
  ...added.map((item) => ({ what: "added" as const, item, from: null, to: item.plannedFor })),
  ...removed.map((item) => ({ what: "removed" as const, item, from: item.plannedFor, to: null })),
  ...moved.map((one) => ({ what: "moved" as const, ...one })),
];
