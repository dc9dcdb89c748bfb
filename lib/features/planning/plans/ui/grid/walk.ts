import type { Place } from "./state";

export interface Ground {
  /** The rows in order, by key. */
  rows: readonly string[];
  columns: readonly string[];
  /** How many chips stand in a cell. */
  count: (row: string, column: string) => number;
}

/** The place within its cell: a cell has one place at least. */
export function settled({ row, column, at }: Place, { rows, columns, count }: Ground): Place {
  const own = rows.includes(row) ? row : (rows[0] ?? row);
  const here = columns.includes(column) ? column : (columns[0] ?? column);
  return { row: own, column: here, at: Math.max(0, Math.min(at, count(own, here) - 1)) };
}

/** A step with an arrow: up and down go through a cell's chips before they leave it. */
export function stepped(from: Place, across: number, down: number, ground: Ground): Place {
  const { rows, columns, count } = ground;
  const place = settled(from, ground);
  if (across !== 0) {
    const next = columns[columns.indexOf(place.column) + across];
    return next === undefined ? place : settled({ ...place, column: next }, ground);
  }
  const within = place.at + down;
  if (within >= 0 && within < count(place.row, place.column)) return { ...place, at: within };
  const row = rows[rows.indexOf(place.row) + down];
  if (row === undefined) return place;
  return settled({ row, column: place.column, at: down > 0 ? 0 : count(row, place.column) - 1 }, ground);
}

/** The first or last place of the row; of the whole grid with Control. */
export function leapt(from: Place, to: "first" | "last", isWhole: boolean, ground: Ground): Place {
  const { rows, columns } = ground;
  const column = (to === "first" ? columns[0] : columns.at(-1)) ?? from.column;
  const row = isWhole ? ((to === "first" ? rows[0] : rows.at(-1)) ?? from.row) : from.row;
  return settled({ row, column, at: 0 }, ground);
}
