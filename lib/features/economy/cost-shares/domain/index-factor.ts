import { AppError } from "@/lib/domain/errors";
import type { Index, Rule, Series } from "../schema";
import { exact, Fraction, ONE, sumOf } from "./fraction";

/**
 * A series against its own value of the first year; one that has none for that year tells factors
 * of it. Throws key.indexMissing.
 */
function seriesFactor(series: Series, from: number, year: number): Fraction {
  const of = (wanted: number): Fraction | null => {
    const found = series.find((one) => one.year === wanted);
    return found && !exact(found.factor).equals(0n) ? exact(found.factor) : null;
  };
  const now = of(year);
  if (!now) throw new AppError("key.indexMissing", { params: { year: String(year) } });
  return now.div(of(from) ?? ONE);
}

/**
 * What the rates of a rule are multiplied by in a year; null where none acts. Years before the
 * first have the rates as they stand. Throws key.indexMissing, key.notWhole for weights that are
 * not one.
 */
export function indexFactor({ index }: Pick<Rule, "index">, year: number): Fraction | null {
  if (!index || index.kind === "none" || year <= index.from) return null;
  return index.kind === "percent"
    ? ONE.add(exact(index.rate ?? "0")).pow(BigInt(year - index.from))
    : weighted(index, year);
}

function weighted({ series, weights, from }: Index, year: number): Fraction {
  if (!weights?.length) return seriesFactor(series ?? [], from, year);
  const all = sumOf(weights.map(({ weight }) => exact(weight)));
  if (!all.equals(1n))
    throw new AppError("key.notWhole", { errors: [{ path: "rule.index.weights", code: "key.notWhole" }] });
  return sumOf(weights.map((one) => seriesFactor(one.series, from, year).mul(exact(one.weight))));
}
