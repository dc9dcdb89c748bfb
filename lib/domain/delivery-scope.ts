/** What of an installation a delivery takes in. An empty list and a missing year are no limit. */
export interface DeliveryScope {
  recordsCreators: readonly string[];
  informationTypes: readonly string[];
  periodFrom: number | null;
  periodTo: number | null;
}

/** All that an installation holds. */
export const wholeScope: DeliveryScope = {
  recordsCreators: [],
  informationTypes: [],
  periodFrom: null,
  periodTo: null,
};

/** Names are the same whatever their case and spaces. */
const folded = (name: string): string => name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

const meet = (one: readonly string[], other: readonly string[]): boolean => {
  if (one.length === 0 || other.length === 0) return true;
  const names = new Set(one.map(folded));
  return other.some((name) => names.has(folded(name)));
};

const first = (scope: Pick<DeliveryScope, "periodFrom">): number => scope.periodFrom ?? -Infinity;
const last = (scope: Pick<DeliveryScope, "periodTo">): number => scope.periodTo ?? Infinity;

/**
 * Whether the same records could stand in both: two deliveries of one installation clash then. Two
 * without any limit always do.
 */
export const overlap = (one: DeliveryScope, other: DeliveryScope): boolean =>
  meet(one.recordsCreators, other.recordsCreators) &&
  meet(one.informationTypes, other.informationTypes) &&
  first(one) <= last(other) &&
  first(other) <= last(one);

/**
 * Whether nothing of an installation's period is left to take in: one scope has no other limit and
 * holds the whole of it, or several that have none follow one another through it.
 */
export function coverAll(
  scopes: readonly DeliveryScope[],
  held: Pick<DeliveryScope, "periodFrom" | "periodTo">,
): boolean {
  const wide = scopes
    .filter((scope) => scope.recordsCreators.length === 0 && scope.informationTypes.length === 0)
    .toSorted((a, b) => first(a) - first(b));
  let next = first(held);
  for (const scope of wide) {
    if (first(scope) > next) return false;
    if (last(scope) >= last(held)) return true;
    next = Math.max(next, last(scope) + 1);
  }
  return false;
}

/** Whether they take in the same, in whatever order it is told. */
export const isSameScope = (one: DeliveryScope, other: DeliveryScope): boolean =>
  one.periodFrom === other.periodFrom &&
  one.periodTo === other.periodTo &&
  sameNames(one.recordsCreators, other.recordsCreators) &&
  sameNames(one.informationTypes, other.informationTypes);

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one, other].map((names) => [...new Set(names.map(folded))].toSorted());
  return a!.length === b!.length && a!.every((name, at) => name === b![at]);
}
