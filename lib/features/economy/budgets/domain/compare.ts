import { totalOf, type LineKind, type Total } from "./totals";

interface Line {
  id: string;
  group: string;
  kind: LineKind;
  budgetOre: number;
  outcomeOre: number;
}

/** What a revision makes of the lines that it follows. */
export interface Changes {
  /** The earlier budget of each line, by id; a new line has none. */
  before: Record<string, number>;
  /** Lines that are no longer there. */
  gone: { group: string; budgetOre: number }[];
  totalOre: number;
}

export function changedBy(earlier: readonly Line[], lines: readonly Line[]): Changes {
  const stay = new Set(lines.map(({ id }) => id));
  return {
    before: Object.fromEntries(earlier.map(({ id, budgetOre }) => [id, budgetOre])),
    gone: earlier.filter(({ id }) => !stay.has(id)).map(({ group, budgetOre }) => ({ group, budgetOre })),
    totalOre: totalOf(earlier).budgetOre,
  };
}

interface GroupOfYear extends Omit<Line, "id"> {
  year: number;
}

interface BesideRow {
  group: string;
  kind: LineKind;
  /** By year; a year without the group has none. */
  years: Record<number, { budgetOre: number; outcomeOre: number }>;
}

/**
 * Groups by years, the oldest year first: a group stands where the newest year that has it has it.
 * The rows are given with the newest year first.
 */
export function besideEachOther(rows: readonly GroupOfYear[]): {
  years: number[];
  groups: BesideRow[];
  totals: Record<number, Total>;
} {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const groups = new Map<string, BesideRow>();
  for (const { year, group, kind, budgetOre, outcomeOre } of rows) {
    const key = JSON.stringify([group, kind]);
    const row = groups.get(key) ?? { group, kind, years: {} };
    row.years[year] = { budgetOre, outcomeOre };
    groups.set(key, row);
  }
  return {
    years,
    groups: [...groups.values()],
    totals: Object.fromEntries(years.map((year) => [year, totalOf(rows.filter((row) => row.year === year))])),
  };
}
