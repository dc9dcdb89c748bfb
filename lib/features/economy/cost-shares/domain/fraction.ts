import Fraction from "fraction.js";

/** Exact numbers: everything between a rule and the öre it gives is a fraction of integers. */
export { Fraction };

export const ZERO = new Fraction(0n);
export const ONE = new Fraction(1n);

/** A whole number. Throws RangeError for a number with decimals. */
export const whole = (value: number | bigint): Fraction => new Fraction(BigInt(value));

/** A decimal string, exactly: "7.75" is 31/4. A number is a whole one. */
export const exact = (decimal: string | number): Fraction =>
  typeof decimal === "string" ? new Fraction(decimal) : whole(decimal);

export const sumOf = (values: Fraction[]): Fraction => values.reduce((sum, value) => sum.add(value), ZERO);

/** The largest integer not above it. */
export const floorOf = (value: Fraction): bigint => integerOf(value.floor());

/** The nearest integer; a half goes up. */
export const halfUpOf = (value: Fraction): bigint => floorOf(value.add(new Fraction(1n, 2n)));

/** The smallest integer not below it. */
export const ceilingOf = (value: Fraction): bigint => -floorOf(value.neg());

const integerOf = (value: Fraction): bigint => value.s * value.n;

/** With at most this many decimals, half up, without zeros that say nothing: 10/3 is "3.3333". */
export function decimalText(value: Fraction, places = 4): string {
  const scaled = halfUpOf(value.mul(whole(10n ** BigInt(places))));
  return scaledText(scaled, places).replace(/\.?0+$/, "");
}

/** An integer of that many decimals: (25, 3) is "0.025". Every decimal is written out. */
export function scaledText(scaled: bigint, places: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  const cut = digits.length - places;
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}
