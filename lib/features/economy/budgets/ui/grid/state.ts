import { readAmount, writtenAmount, type AmountUnit } from "../../domain";
import { isAmount, type GridShape } from "./columns";
import { firstAmount } from "./read";
import { emptyRow, inUnit, rowInUnit, type Row } from "./rows";

/** Where in the grid one is, by numbers from 0. */
export interface Place {
  row: number;
  column: number;
}

interface Written {
  rows: readonly Row[];
  unit: AmountUnit;
}

/** What was just done, to be said. */
type Said =
  | { what: "pasted"; rows: number; left: number }
  | { what: "removed" | "undone" | "redone" | "nothingToUndo" | "nothingToRedo" };

export interface State extends Written {
  at: Place;
  /** The text of the cell that is written in; null where none is. */
  editing: string | null;
  /** What is copied and waits for its unit. */
  pending: string[][] | null;
  undo: readonly Written[];
  redo: readonly Written[];
  said: Said | null;
  /** The next new row's number. */
  next: number;
  /** Counts how often the focus was asked to follow. */
  turn: number;
}

/** A step from a cell: after it in reading order, or across and down. */
export type Step = "next" | "previous" | { across: number; down: number };

export type Action =
  | { type: "go"; step: Step }
  | { type: "leap"; to: "first" | "last"; isWhole: boolean }
  | { type: "focus"; at: Place; take?: boolean }
  | { type: "edit"; text?: string }
  | { type: "write"; text: string }
  | { type: "commit"; step: Step | null }
  | { type: "cancel" }
  | { type: "clear" }
  | { type: "addRow" }
  | { type: "removeRow" }
  | { type: "paste"; cells: string[][] }
  | { type: "pasteIn"; unit: AmountUnit }
  | { type: "cancelPaste" }
  | { type: "unit"; unit: AmountUnit }
  | { type: "restore"; written: Written }
  | { type: "undo" }
  | { type: "redo" };

/** So many steps back are kept. */
const MOST_STEPS = 100;

export const begin = (rows: readonly Row[], unit: AmountUnit, shape: GridShape): State => ({
  rows: rows.length > 0 || !shape.isOpen ? rows : [emptyRow("new-0")],
  unit,
  at: { row: 0, column: firstWritable(shape) },
  editing: null,
  pending: null,
  undo: [],
  redo: [],
  said: null,
  next: 1,
  turn: 0,
});

const firstWritable = ({ columns, readOnly }: GridShape): number =>
  Math.max(
    0,
    columns.findIndex((column) => !readOnly.has(column)),
  );

const within = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

/** The place within the grid. */
const settled = ({ row, column }: Place, rows: number, { columns }: GridShape): Place => ({
  row: within(row, rows),
  column: within(column, columns.length),
});

/** Null beyond the last cell, or before the first: there the focus leaves the grid. */
export function stepped({ row, column }: Place, step: Step, rows: number, shape: GridShape): Place | null {
  if (typeof step === "object")
    return settled({ row: row + step.down, column: column + step.across }, rows, shape);
  const wide = shape.columns.length;
  const at = row * wide + column + (step === "next" ? 1 : -1);
  return at < 0 || at >= rows * wide ? null : { row: Math.floor(at / wide), column: at % wide };
}

/** The rows change; what they were can be had back. */
const changed = (state: State, rows: readonly Row[], more: Partial<State> = {}): State => ({
  ...state,
  rows,
  undo: [...state.undo, { rows: state.rows, unit: state.unit }].slice(-MOST_STEPS),
  redo: [],
  said: null,
  ...more,
});

function setCell(state: State, shape: GridShape, text: string): State {
  const column = shape.columns[state.at.column]!;
  const row = state.rows[state.at.row];
  if (!row || shape.readOnly.has(column) || row.cells[column] === text) return state;
  const cells = { ...row.cells, [column]: text };
  return changed(state, state.rows.with(state.at.row, { ...row, cells }));
}

const moved = (state: State, shape: GridShape, step: Step): State => {
  const at = stepped(state.at, step, state.rows.length, shape);
  return { ...state, at: at ?? state.at, turn: state.turn + 1 };
};

function pasted(
  state: State,
  shape: GridShape,
  cells: readonly (readonly string[])[],
  unit: AmountUnit,
): State {
  const rows = [...state.rows];
  let { next } = state;
  let left = 0;
  cells.forEach((copied, down) => {
    const at = state.at.row + down;
    if (at >= rows.length && !shape.isOpen) {
      left += copied.length;
      return;
    }
    const row = rows[at] ?? emptyRow(`new-${next++}`);
    const written = { ...row.cells };
    copied.forEach((text, across) => {
      const column = shape.columns[state.at.column + across];
      if (column === undefined || shape.readOnly.has(column)) {
        if (text !== "" && (column === undefined || written[column] !== text)) left += 1;
        return;
      }
      const read = isAmount(column) ? readAmount(text, unit) : null;
      // What is no amount stays as it was copied, and is told where it stands.
      written[column] = read && "ore" in read ? writtenAmount(read.ore, state.unit) : text;
    });
    rows[at] = { ...row, cells: written };
  });
  return changed(state, rows, {
    next,
    pending: null,
    said: { what: "pasted", rows: cells.length, left },
    turn: state.turn + 1,
  });
}

function removed(state: State, shape: GridShape): State {
  if (!shape.isOpen) return state;
  const rows = state.rows.filter((_, at) => at !== state.at.row);
  const [kept, next] =
    rows.length > 0 ? [rows, state.next] : [[emptyRow(`new-${state.next}`)], state.next + 1];
  return changed(state, kept, {
    next,
    at: settled(state.at, kept.length, shape),
    said: { what: "removed" },
    turn: state.turn + 1,
  });
}

function stepBack(state: State, shape: GridShape, way: "undo" | "redo"): State {
  const other = way === "undo" ? "redo" : "undo";
  const to = state[way].at(-1);
  if (!to) return { ...state, said: { what: way === "undo" ? "nothingToUndo" : "nothingToRedo" } };
  return {
    ...state,
    ...to,
    at: settled(state.at, to.rows.length, shape),
    [way]: state[way].slice(0, -1),
    [other]: [...state[other], { rows: state.rows, unit: state.unit }],
    said: { what: way === "undo" ? "undone" : "redone" },
    turn: state.turn + 1,
  };
}

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;

/** What each action makes of the state. */
const handlers: {
  [T in Action["type"]]: (state: State, action: Of<T>, shape: GridShape) => State;
} = {
  go: (state, { step }, shape) => moved(state, shape, step),
  leap(state, { to, isWhole }, { columns }) {
    const end = { row: state.rows.length - 1, column: columns.length - 1 };
    const [row, column] = to === "first" ? [0, 0] : [end.row, end.column];
    return { ...state, at: { row: isWhole ? row : state.at.row, column }, turn: state.turn + 1 };
  },
  focus: (state, { at, take }) => ({ ...state, at, turn: state.turn + (take ? 1 : 0) }),
  edit(state, { text }, { columns, readOnly }) {
    const column = columns[state.at.column]!;
    if (readOnly.has(column)) return state;
    return { ...state, editing: text ?? state.rows[state.at.row]?.cells[column] ?? "", said: null };
  },
  write: (state, { text }) => ({ ...state, editing: text }),
  commit(state, { step }, shape) {
    if (state.editing === null) return state;
    const text = state.editing.trim();
    const column = shape.columns[state.at.column]!;
    // An amount stands as it was read, so that a slip is seen.
    const kept = isAmount(column) ? inUnit(text, state.unit, state.unit) : text;
    const done = { ...setCell(state, shape, kept), editing: null };
    return step ? moved(done, shape, step) : done;
  },
  cancel: (state) => ({ ...state, editing: null, turn: state.turn + 1 }),
  clear: (state, _, shape) => setCell(state, shape, ""),
  addRow(state) {
    const rows = [...state.rows, emptyRow(`new-${state.next}`)];
    const at = { row: rows.length - 1, column: 0 };
    return changed(state, rows, { next: state.next + 1, at, turn: state.turn + 1 });
  },
  removeRow: (state, _, shape) => removed(state, shape),
  paste: (state, { cells }, shape) =>
    firstAmount(shape, state.at.column, cells)
      ? { ...state, pending: cells }
      : pasted(state, shape, cells, state.unit),
  pasteIn: (state, { unit }, shape) => (state.pending ? pasted(state, shape, state.pending, unit) : state),
  cancelPaste: (state) => ({ ...state, pending: null, turn: state.turn + 1 }),
  unit(state, { unit }) {
    if (unit === state.unit) return state;
    return changed(
      state,
      state.rows.map((row) => rowInUnit(row, state.unit, unit)),
      { unit },
    );
  },
  restore: (state, { written }, shape) =>
    changed(state, written.rows, {
      ...written,
      at: settled(state.at, written.rows.length, shape),
      next: state.next + written.rows.length,
    }),
  undo: (state, _, shape) => stepBack(state, shape, "undo"),
  redo: (state, _, shape) => stepBack(state, shape, "redo"),
};

export const reduce =
  (shape: GridShape) =>
  (state: State, action: Action): State =>
    (handlers[action.type] as (state: State, action: Action, shape: GridShape) => State)(
      state,
      action,
      shape,
    );
