import { oreFromDatabase } from "@/lib/domain/money";
import { exact, largestRemainder, sumOf, whole, type Fraction } from "@/lib/features/economy/cost-shares";

/** By what a municipality's part is counted: a share of one, or an amount, as a decimal string. */
export interface Weighed {
  code: string;
  weight: string;
}

interface Part {
  code: string;
  ore: number;
  /** Whether it got one of the öre that were left when every part was rounded down. */
  isOdd: boolean;
}

/** The sum of the weights. */
export const sumOfWeights = (weights: readonly Weighed[]): Fraction =>
  sumOf(weights.map(({ weight }) => exact(weight)));

/** A part before it is rounded, in öre: the whole by a weight of the sum. */
export const exactPart = (wholeOre: number, weight: string, sum: Fraction): Fraction =>
  whole(wholeOre).mul(exact(weight)).div(sum);

/**
 * Divides an amount by weights, normalised, to the öre: the parts are the whole together. The öre
 * that are left go to the largest remainders, of equal ones to the lowest code; a negative amount
 * is divided by its absolute value. Told in that order. The sum of the weights must not be zero.
 */
export function divide(wholeOre: number, weights: readonly Weighed[]): Part[] {
  const sum = sumOfWeights(weights);
  const portions = weights.map(({ code, weight }) => ({ code, exact: exactPart(wholeOre, weight, sum) }));
  const exactOf = new Map(portions.map((one) => [one.code, one.exact]));
  return [...largestRemainder(portions, BigInt(wholeOre), 1n)].map(([code, ore]) => ({
    code,
    ore: oreFromDatabase(ore),
    isOdd: whole(ore).abs().gt(exactOf.get(code)!.abs()),
  }));
}
