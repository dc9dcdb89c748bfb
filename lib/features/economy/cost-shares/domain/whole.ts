import { AppError, type FieldError } from "@/lib/domain/errors";
import type { Rule } from "../schema";
import { undefinedAt } from "./bands";
import { exact, Fraction, sumOf } from "./fraction";

const HUNDRED = new Fraction(100n);

/** Whether shares, as decimals of one, are exactly one together. */
export const isWhole = (shares: string[]): boolean => sumOf(shares.map(exact)).equals(1n);

/**
 * Throws key.notWhole for percents that are not exactly a hundred together, key.undefinedAt with
 * the first number of inhabitants that a tariff leaves out or names twice.
 */
export function assertDefined({ parts, index }: Rule): void {
  const errors = parts.flatMap((part, place): FieldError[] => {
    const path = `rule.parts.${place}`;
    if (part.kind === "bands") {
      const number = undefinedAt(part.bands);
      return number === null ? [] : [{ path: `${path}.bands`, code: "key.undefinedAt", params: { number } }];
    }
    if (part.kind !== "share" || !part.percents) return [];
    return sumOf(Object.values(part.percents).map(exact)).equals(HUNDRED)
      ? []
      : [{ path: `${path}.percents`, code: "key.notWhole" }];
  });
  const weights = index?.weights?.map(({ weight }) => weight) ?? [];
  if (weights.length > 0 && !isWhole(weights))
    errors.push({ path: "rule.index.weights", code: "key.notWhole" });
  const [first] = errors;
  if (!first) return;
  throw new AppError(first.code as "key.undefinedAt" | "key.notWhole", {
    errors,
    ...(first.params && { params: first.params }),
  });
}
