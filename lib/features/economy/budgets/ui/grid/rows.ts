import { oreToTkr, tkrToOre } from "@/lib/domain/money";
import { readAmount, writtenAmount, type AmountUnit, type LineKind } from "../../domain";
import { columnKeys, isAmount, type ColumnKey } from "./columns";

/** A row as it is written: every cell is text, whatever it reads as. */
export interface Row {
  key: string;
  /** The line's; null of a new one. */
  id: string | null;
  cells: Record<ColumnKey, string>;
}

/** A line as the server sends it to the grid; amounts in öre. */
export interface GridLine {
  id: string;
  group: string;
  kind: LineKind;
  budgetOre: number;
  toDateOre: number | null;
  outcomeOre: number;
  forecastOre: number | null;
  note: string | null;
  /** The financing's name, or the word for the ordinary one. */
  fund: string;
}

export type KindWords = Record<LineKind, string>;

const nothing = Object.fromEntries(columnKeys.map((key) => [key, ""])) as Record<ColumnKey, string>;

export const emptyRow = (key: string): Row => ({ key, id: null, cells: nothing });

export const isEmpty = ({ id, cells }: Row): boolean =>
  id === null && columnKeys.every((column) => cells[column].trim() === "");

export function rowOf(line: GridLine, unit: AmountUnit, kinds: KindWords): Row {
  const written = (ore: number | null) => (ore === null ? "" : writtenAmount(ore, unit));
  return {
    key: line.id,
    id: line.id,
    cells: {
      group: line.group,
      kind: kinds[line.kind],
      budget: written(line.budgetOre),
      toDate: written(line.toDateOre),
      outcome: written(line.outcomeOre),
      forecast: written(line.forecastOre),
      note: line.note ?? "",
      fund: line.fund,
    },
  };
}

/** The amount as it is written in a unit, its own too; what is no amount stays as it is written. */
export function inUnit(text: string, from: AmountUnit, to: AmountUnit): string {
  const read = readAmount(text, from);
  return read && "ore" in read ? writtenAmount(read.ore, to) : text;
}

/** What a ledger has come to, as it is read in thousands: whole ones. */
export function wholeText(text: string, unit: AmountUnit): string {
  const read = unit === "tkr" ? readAmount(text, unit) : null;
  return read && "ore" in read ? writtenAmount(tkrToOre(Math.round(oreToTkr(read.ore))), unit) : text;
}

export const rowInUnit = (row: Row, from: AmountUnit, to: AmountUnit): Row => ({
  ...row,
  cells: Object.fromEntries(
    columnKeys.map((column) => [
      column,
      isAmount(column) ? inUnit(row.cells[column], from, to) : row.cells[column],
    ]),
  ) as Record<ColumnKey, string>,
});
