import { floorOf, Fraction, halfUpOf, sumOf, whole, ZERO } from "./fraction";

/** What somebody bears before it is rounded. */
interface Portion {
  code: string;
  exact: Fraction;
}

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);

/**
 * Rounds to whole units so that the parts add up to the total exactly: everybody gets the units
 * that are full, the ones left over go to the largest remainders, and of equal remainders to the
 * lowest municipality code. What the total has below a unit goes to the next in that order. A
 * negative total is divided by its absolute value.
 */
export function largestRemainder(portions: Portion[], total: bigint, unit: bigint): Map<string, bigint> {
  if (total < 0n) {
    const turned = portions.map(({ code, exact }) => ({ code, exact: exact.neg() }));
    return new Map([...largestRemainder(turned, -total, unit)].map(([code, ore]) => [code, -ore]));
  }
  const counted = portions.map(({ code, exact }) => {
    const units = exact.div(whole(unit));
    const full = floorOf(units);
    return { code, full, rest: units.sub(whole(full)) };
  });
  const order = [...counted].sort((a, b) => b.rest.compare(a.rest) || byCode(a, b));
  const units = total / unit;
  const left = Number(units - counted.reduce((sum, { full }) => sum + full, 0n));
  const last = order.length === 0 ? 0 : left % order.length;
  return new Map(
    order.map(({ code, full }, place) => [
      code,
      (full + (place < left ? 1n : 0n)) * unit + (place === last ? total % unit : 0n),
    ]),
  );
}

/** Each to the nearest unit, a half away from zero; the sum is what it becomes. */
export const eachHalfUp = (portions: Portion[], unit: bigint): Map<string, bigint> =>
  new Map(
    portions.map(({ code, exact }) => {
      const units = halfUpOf(exact.abs().div(whole(unit))) * unit;
      return [code, exact.lt(ZERO) ? -units : units];
    }),
  );

interface Limits {
  /** Each member's own: who is there half the year has half the limit. */
  floor: (code: string) => Fraction | null;
  ceiling: (code: string) => Fraction | null;
}

/**
 * Holds every portion within its limits, and where there is a whole lets those that no limit holds
 * bear the difference, in proportion. Null where the limits leave no way to the whole.
 */
export function withinLimits(
  portions: Portion[],
  target: Fraction | null,
  { floor, ceiling }: Limits,
): Map<string, Fraction> | null {
  const held = new Map<string, Fraction>();
  const clamp = ({ code }: Portion, value: Fraction): Fraction => {
    const [least, most] = [floor(code), ceiling(code)];
    if (least && value.lt(least)) return least;
    return most && value.gt(most) ? most : value;
  };
  if (!target) return new Map(portions.map((one) => [one.code, clamp(one, one.exact)]));
  let free = portions;
  for (;;) {
    const bearable = sumOf(free.map(({ exact }) => exact));
    const rest = target.sub(sumOf([...held.values()]));
    if (bearable.equals(ZERO)) {
      for (const { code } of free) held.set(code, ZERO);
      return rest.equals(ZERO) ? held : null;
    }
    const scale = rest.div(bearable);
    const tried = free.map((one) => {
      const value = one.exact.mul(scale);
      const kept = clamp(one, value);
      return { one, value, kept, moved: kept.sub(value) };
    });
    const moved = sumOf(tried.map((one) => one.moved));
    const isStuck = (one: (typeof tried)[number]) =>
      moved.equals(ZERO) ? true : moved.gt(ZERO) ? one.moved.gt(ZERO) : one.moved.lt(ZERO);
    for (const one of tried.filter(isStuck)) held.set(one.one.code, one.kept);
    if (moved.equals(ZERO)) return held;
    free = free.filter(({ code }) => !held.has(code));
  }
}
