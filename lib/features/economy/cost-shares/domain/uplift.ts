import { printedUnit, yearsOf, type AgreedRow } from "./check";
import { ceilingOf, exact, floorOf, Fraction, ONE, scaledText, whole, ZERO } from "./fraction";

/** The positive root of degree `power` of `of`: exact, never drawn. */
interface Root {
  of: Fraction;
  power: number;
}

/**
 * One printed amount: what unrounded amounts it may stand for, from (included) to (not), in öre.
 */
interface Printed {
  /** Years after the first. */
  after: number;
  from: Fraction;
  to: Fraction;
}

interface Uplift {
  fits: boolean;
  /**
   * The open interval of yearly rates that fit, rounded inwards to at least seven decimals. `to` is
   * null where nothing limits it. Null as a whole where no rate fits.
   */
  rates: { from: string; to: string | null } | null;
  /** The rate with the fewest decimals inside. */
  example: string | null;
  /** What the first year's unrounded amounts may be at the example: from (included) to (not). */
  base: { code: string; fromOre: number; toOre: number }[];
  /** How many printed amounts were asked. */
  amounts: number;
}

const LEAST_DECIMALS = 7;

/**
 * Compares roots without taking one: x^(1/m) with y^(1/n) as x^n with y^m. Both are of what is
 * positive.
 */
const compareRoots = (a: Root, b: Root): number =>
  a.of.pow(BigInt(b.power)).compare(b.of.pow(BigInt(a.power)));

const rational = (value: Fraction): Root => ({ of: value, power: 1 });

/**
 * A printed amount is rounded half up, so it stands for half a unit below and less than half above.
 */
function printedOf({ amounts }: AgreedRow, first: number, unit: number): Printed[] {
  const half = whole(unit).div(2n);
  return amounts.map(({ year, ore }) => ({
    after: year - first,
    from: whole(ore).sub(half),
    to: whole(ore).add(half),
  }));
}

/**
 * Between which factors a year those amounts can grow from one base. For every pair of years, the
 * base that one needs at least must be less than the base that the other allows at most:
 * from / q^i < to / q^j. That holds for all pairs exactly when some base fits all.
 */
function limitsOf(printed: Printed[]): { lower: Root[]; upper: Root[] } {
  const pairs = printed.flatMap((one) => printed.map((other) => ({ one, other })));
  const limits = { lower: [] as Root[], upper: [] as Root[] };
  for (const { one, other } of pairs) {
    // What is printed as nothing needs no base.
    if (one.after === other.after || one.from.lte(ZERO)) continue;
    if (one.after < other.after)
      limits.upper.push({ of: other.to.div(one.from), power: other.after - one.after });
    else limits.lower.push({ of: one.from.div(other.to), power: one.after - other.after });
  }
  return limits;
}

/** The largest integer n with n / 10^places below the root, or at it. */
function flooredRoot(root: Root, places: number): bigint {
  const scale = 10n ** BigInt(places);
  const isAbove = (n: bigint) => compareRoots(rational(new Fraction(n, scale)), root) > 0;
  let high = 1n;
  while (!isAbove(high)) high *= 2n;
  let low = 0n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (isAbove(middle)) high = middle;
    else low = middle;
  }
  return low;
}

/** The smallest integer n with n / 10^places above the root, or at it. */
function ceiledRoot(root: Root, places: number): bigint {
  const floored = flooredRoot(root, places);
  const isExact = compareRoots(rational(new Fraction(floored, 10n ** BigInt(places))), root) === 0;
  return isExact ? floored : floored + 1n;
}

/** A factor of that many decimals as the rate it is: 1 025 thousandths are "0.025". */
const rateText = (factor: bigint, places: number): string =>
  scaledText(factor - 10n ** BigInt(places), places).replace(/\.$/, "");

/**
 * The rounded interval with the fewest decimals, seven at least, in which there is anything left.
 */
function roundedInwards(lower: Root, upper: Root | null): { from: string; to: string | null } {
  for (let places = LEAST_DECIMALS; ; places++) {
    const from = ceiledRoot(lower, places);
    if (!upper) return { from: rateText(from, places), to: null };
    const to = flooredRoot(upper, places);
    if (from < to) return { from: rateText(from, places), to: rateText(to, places) };
  }
}

/** The decimal with the fewest places strictly between; of several the lowest. */
function shortest(lower: Root, upper: Root | null): string {
  for (let places = 0; ; places++) {
    const factor = flooredRoot(lower, places) + 1n;
    const isInside = !upper || compareRoots(rational(new Fraction(factor, 10n ** BigInt(places))), upper) < 0;
    if (isInside) return rateText(factor, places);
  }
}

/** What the first year's amount may be at a factor. */
function baseAt(printed: Printed[], factor: Fraction): { from: Fraction; to: Fraction } {
  const bounds = printed.map(({ after, from, to }) => {
    const grown = factor.pow(BigInt(after));
    return { from: from.div(grown), to: to.div(grown) };
  });
  return {
    from: bounds.map(({ from }) => from).reduce((a, b) => (a.gt(b) ? a : b)),
    to: bounds.map(({ to }) => to).reduce((a, b) => (a.lt(b) ? a : b)),
  };
}

/**
 * Whether all printed amounts follow from unrounded ones at a single yearly rate, and which rates
 * do. Solved on fractions: every rate inside reproduces every amount from some base, and none
 * outside does. Null where no member has amounts of two years.
 */
export function upliftOf(rows: AgreedRow[]): Uplift | null {
  const [first] = yearsOf(rows);
  if (first === undefined || !rows.some(({ amounts }) => amounts.length > 1)) return null;
  const unit = printedUnit(rows.flatMap(({ amounts }) => amounts.map(({ ore }) => ore)));
  const asked = rows
    .filter(({ amounts }) => amounts.length > 0)
    .map((row) => ({ code: row.code, printed: printedOf(row, first, unit) }));
  const limits = asked.map(({ printed }) => limitsOf(printed));
  const lower = limits
    .flatMap((one) => one.lower)
    .reduce((a, b) => (compareRoots(a, b) > 0 ? a : b), rational(ZERO));
  const uppers = limits.flatMap((one) => one.upper);
  const upper = uppers.length ? uppers.reduce((a, b) => (compareRoots(a, b) < 0 ? a : b)) : null;
  const amounts = asked.reduce((sum, { printed }) => sum + printed.length, 0);
  if (upper && compareRoots(lower, upper) >= 0)
    return { fits: false, rates: null, example: null, base: [], amounts };
  const example = shortest(lower, upper);
  const factor = ONE.add(exact(example));
  return {
    fits: true,
    rates: roundedInwards(lower, upper),
    example,
    base: asked.map(({ code, printed }) => {
      const { from, to } = baseAt(printed, factor);
      return { code, fromOre: Math.max(Number(ceilingOf(from)), 0), toOre: Number(floorOf(to)) };
    }),
    amounts,
  };
}
