import {
  lineFaults,
  ORDINARY,
  readAmount,
  totalOf,
  type AmountUnit,
  type LineKind,
  type SentLine,
} from "../../domain";
import { isAmount, type ColumnKey, type GridShape } from "./columns";
import { isEmpty, type KindWords, type Row } from "./rows";

/** What is wrong with a cell: the key of its text. */
type CellFault =
  | "missing"
  | "sumRow"
  | "tooLong"
  | "notAKind"
  | "groupTwice"
  | "notAnAmount"
  | "ambiguous"
  | "tooPrecise"
  | "tooLarge";

export interface ReadGrid {
  /** The lines to send; rows with nothing in them are none. */
  lines: { row: string; line: SentLine }[];
  /** By row and column. */
  faults: Map<string, CellFault>;
  /** Costs less incomes, of what can be read, in öre. */
  totalOre: number;
}

export const cellKey = (row: string, column: ColumnKey): string => `${row} ${column}`;

const folded = (text: string): string => text.normalize("NFC").trim().toLowerCase();

/** The last row of a copied table: it is counted here, and would be counted twice. */
const SUM = /^(summa|sum|total|totalt|totalsumma|totalsum)$/;
const LONGEST: Partial<Record<ColumnKey, number>> = { group: 200, fund: 200, note: 2000 };

/** Null for a word that is neither. A cell with nothing in it is a cost. */
function kindOf(text: string, words: KindWords): LineKind | null {
  const said = folded(text);
  if (said === "") return "cost";
  return (["cost", "income"] as const).find((kind) => said === kind || said === folded(words[kind])) ?? null;
}

interface Words {
  kinds: KindWords;
  /** The ordinary financing. */
  ordinary: string;
}

function readRow(
  row: Row,
  unit: AmountUnit,
  { kinds, ordinary }: Words,
  fault: (column: ColumnKey, is: CellFault) => void,
): SentLine {
  const text = (column: ColumnKey) => {
    const written = row.cells[column].trim();
    if (written.length > (LONGEST[column] ?? Infinity)) fault(column, "tooLong");
    return written;
  };
  const amount = (column: ColumnKey) => {
    const read = readAmount(row.cells[column], unit);
    if (read && "fault" in read) fault(column, read.fault);
    return read && "ore" in read ? read.ore : null;
  };
  const group = text("group");
  if (group === "") fault("group", "missing");
  if (SUM.test(folded(group))) fault("group", "sumRow");
  const kind = kindOf(row.cells.kind, kinds);
  if (kind === null) fault("kind", "notAKind");
  const budgetOre = amount("budget");
  if (row.cells.budget.trim() === "") fault("budget", "missing");
  const fund = text("fund");
  return {
    id: row.id,
    group,
    kind: kind ?? "cost",
    budgetOre: budgetOre ?? 0,
    toDateOre: amount("toDate"),
    forecastOre: amount("forecast"),
    note: text("note") || null,
    fund: fund === "" || folded(fund) === folded(ordinary) ? ORDINARY : fund,
  };
}

/** Reads all rows: what to send, and what is wrong, each where it stands. */
export function readGrid(rows: readonly Row[], unit: AmountUnit, words: Words): ReadGrid {
  const faults = new Map<string, CellFault>();
  const lines = rows
    .filter((row) => !isEmpty(row))
    .map((row) => ({
      row: row.key,
      line: readRow(row, unit, words, (column, is) => faults.set(cellKey(row.key, column), is)),
    }));
  const known = new Set(rows.flatMap(({ id }) => (id === null ? [] : [id])));
  const sent = lines.map(({ line }) => line);
  for (const { path, code } of lineFaults(sent, known)) {
    const at = /^lines\.(\d+)\.group$/.exec(path)?.[1];
    const row = at === undefined ? undefined : lines[Number(at)]?.row;
    if (row !== undefined && code === "budget.groupTwice") faults.set(cellKey(row, "group"), "groupTwice");
  }
  return { lines, faults, totalOre: totalOf(sent.map((line) => ({ ...line, outcomeOre: 0 }))).budgetOre };
}

/**
 * The first amount among the cells that is another in kronor than in thousands: then the unit is
 * asked for. Null for none.
 */
export function firstAmount(
  { columns, readOnly }: GridShape,
  column: number,
  cells: readonly (readonly string[])[],
): { text: string; kr: number; tkr: number } | null {
  for (const row of cells)
    for (const [across, text] of row.entries()) {
      const key = columns[column + across];
      if (key === undefined || !isAmount(key) || readOnly.has(key)) continue;
      const [kr, tkr] = [readAmount(text, "kr"), readAmount(text, "tkr")];
      const ore = { kr: kr && "ore" in kr ? kr.ore : null, tkr: tkr && "ore" in tkr ? tkr.ore : null };
      if (ore.tkr !== null && ore.kr !== ore.tkr) return { text, kr: ore.kr ?? ore.tkr, tkr: ore.tkr };
    }
  return null;
}
