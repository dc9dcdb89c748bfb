import type { LineKind } from "@/lib/features/economy/budgets";

/** A line of a year's budget, in öre, each with the line's own sign: an income of 100 is 100. */
interface Line {
  group: string;
  kind: LineKind;
  fund: string;
  budgetOre: number;
  toDateOre: number | null;
  outcomeOre: number;
  forecastOre: number | null;
  /** Rows of the outcome that it is the sum of; 0 where the budget itself says what it came to. */
  entries: number;
}

/** What the entries of a group and financing come to, in öre as in the ledger: a cost is plus. */
export interface GroupSum {
  group: string;
  fund: string;
  ore: number;
  entries: number;
}

export interface YearRow extends Omit<Line, "fund"> {
  /** Of what no line of the budget is for: its financing. */
  unbudgeted: string | null;
  /** Minus is worse than the budget. */
  differenceOre: number;
}

const shown = (kind: LineKind, ore: number): number => (kind === "cost" ? ore : 0 - ore);

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The sum of what some of them have; null where none has. */
function sumOfSome<T>(all: readonly T[], of: (one: T) => number | null, otherwise: (one: T) => number) {
  return all.some((one) => of(one) !== null) ? sumOf(all.map((one) => of(one) ?? otherwise(one))) : null;
}

function rowOf(
  lines: readonly Line[],
  { group, kind, unbudgeted }: Pick<YearRow, "group" | "kind" | "unbudgeted">,
): YearRow {
  const budgetOre = sumOf(lines.map((line) => line.budgetOre));
  const outcomeOre = sumOf(lines.map((line) => line.outcomeOre));
  return {
    ...{ group, kind, unbudgeted, budgetOre, outcomeOre },
    toDateOre: sumOfSome(
      lines,
      (line) => line.toDateOre,
      () => 0,
    ),
    // As the budget counts it: a line without a forecast with what it has come to.
    forecastOre: sumOfSome(
      lines,
      (line) => line.forecastOre,
      (line) => line.outcomeOre,
    ),
    differenceOre: kind === "cost" ? budgetOre - outcomeOre : outcomeOre - budgetOre,
    entries: sumOf(lines.map((line) => line.entries)),
  };
}

/**
 * A year by group: each group of the budget in its order, costs and incomes apart, then what was
 * spent or received of groups and financings that the budget has no line for.
 */
export function yearRows(lines: readonly Line[], sums: readonly GroupSum[]): YearRow[] {
  const keyOf = ({ group, kind }: Line) => `${kind} ${group}`;
  const budgeted = [...new Set(lines.map(keyOf))].map((key) => {
    const own = lines.filter((line) => keyOf(line) === key);
    return rowOf(own, { group: own[0]!.group, kind: own[0]!.kind, unbudgeted: null });
  });
  const others = sums
    .filter((sum) => !lines.some(({ group, fund }) => group === sum.group && fund === sum.fund))
    .map(({ group, fund, ore, entries }) => {
      const kind = ore < 0 ? "income" : "cost";
      const line = { budgetOre: 0, toDateOre: null, outcomeOre: shown(kind, ore), forecastOre: null };
      return rowOf([{ group, kind, fund, entries, ...line }], { group, kind, unbudgeted: fund });
    });
  return [...budgeted, ...others];
}

/** What is left to pay, income counted against cost; the difference is budget minus outcome. */
export function yearTotal(rows: readonly YearRow[]) {
  const total = (of: (row: YearRow) => number) => sumOf(rows.map((row) => shown(row.kind, of(row))));
  const budgetOre = total((row) => row.budgetOre);
  const outcomeOre = total((row) => row.outcomeOre);
  return {
    ...{ budgetOre, outcomeOre, differenceOre: budgetOre - outcomeOre },
    toDateOre: sumOfSome(
      rows,
      ({ kind, toDateOre }) => (toDateOre === null ? null : shown(kind, toDateOre)),
      () => 0,
    ),
    forecastOre: sumOfSome(
      rows,
      ({ kind, forecastOre }) => (forecastOre === null ? null : shown(kind, forecastOre)),
      ({ kind, outcomeOre: ore }) => shown(kind, ore),
    ),
  };
}
