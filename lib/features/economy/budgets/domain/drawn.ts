import type { LineKind } from "./totals";

/** How many bars a chart of a budget has: more can't be read on a page. */
export const MOST_DRAWN = 15;

interface Drawn {
  kind: LineKind;
  budgetOre: number;
  outcomeOre: number;
  forecastOre: number | null;
}

/** Lines that share a bar, in öre; the forecast is null where none of them has one. */
interface Others extends Drawn {
  count: number;
}

/**
 * The lines that a chart draws: all where they have room, else those with the greatest budgets, in
 * their own order, and what is left as one cost and one income.
 */
export function drawnLines<T extends Drawn>(lines: readonly T[]): { shown: T[]; others: Others[] } {
  if (lines.length <= MOST_DRAWN) return { shown: [...lines], others: [] };
  const greatest = new Set(lines.toSorted((a, b) => b.budgetOre - a.budgetOre).slice(0, MOST_DRAWN - 2));
  const others = (["cost", "income"] as const).flatMap((kind) => {
    const left = lines.filter((line) => line.kind === kind && !greatest.has(line));
    return left.length > 0 ? [together(kind, left)] : [];
  });
  return { shown: lines.filter((line) => greatest.has(line)), others };
}

function together(kind: LineKind, left: readonly Drawn[]): Others {
  const forecasts = left.flatMap(({ forecastOre }) => forecastOre ?? []);
  const sum = (of: number[]) => of.reduce((total, ore) => total + ore, 0);
  return {
    kind,
    count: left.length,
    budgetOre: sum(left.map((line) => line.budgetOre)),
    outcomeOre: sum(left.map((line) => line.outcomeOre)),
    forecastOre: forecasts.length > 0 ? sum(forecasts) : null,
  };
}
