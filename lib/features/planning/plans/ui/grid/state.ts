import type { Candidate } from "../../schema";
import type { Arrival } from "./arrival";
import { applied, type Change, type Deed, type Fields } from "./changes";
import { columnOf, isDone, type Item } from "./facts";

/** A chip in somebody's hand. It stands in `to` on the screen, and nowhere else yet. */
export interface Held {
  item: Item;
  to: string | null;
  /** From the candidates: it is in the plan first when it is dropped. */
  isNew: boolean;
}

export interface Place {
  row: string;
  column: string;
  /** Which chip of the cell. */
  at: number;
}

/** What the line above the grid says. */
export type Said =
  | { what: "moved" | "placed" | "removed" | "put" | "locked" | "unlocked" | "changed"; item: Item }
  | { what: "undone" | "redone"; act: Change["act"]; item: Item }
  | { what: "isLocked" | "isDelivered"; item: Item }
  | { what: "nothingToUndo" | "nothingToRedo" | "changedByOther" }
  | { what: "others"; arrival: Arrival }
  | { what: "refused"; title: string; detail: string; item: Item | null };

/** What the rows are. */
export type By = "municipalities" | "systems";

export const rowOf = (item: Pick<Item, "municipality" | "system">, by: By): string =>
  by === "municipalities" ? item.municipality.code : item.system.key;

export interface State {
  items: Item[];
  by: By;
  held: Held | null;
  focus: Place;
  /** Raised when the keyboard's place should take the focus. */
  turn: number;
  opened: string | null;
  /** Whose part is asked for before it is placed; beside the grid, in the candidates' place. */
  asked: Candidate | null;
  /** Raised when a chip is opened: its id may change while its fields are written in. */
  openings: number;
  /** How many things have been done: each has its number. */
  deeds: number;
  undo: Change[];
  redo: Change[];
  /** What is not saved yet, in order. */
  queue: Change[];
  said: Said | null;
}

/** `stays`: the focus is in a list or on a button, and is not called into the grid. */
export type Action =
  | { type: "focus"; place: Place; take?: boolean }
  | { type: "take"; id: string }
  | { type: "hold"; item: Item; to: string | null }
  | { type: "carry"; to: string | null }
  | { type: "drop" }
  | { type: "putBack" }
  | { type: "open"; id: string }
  | { type: "ask"; candidate: Candidate }
  | { type: "close" }
  | { type: "change"; id: string; after: Fields }
  | { type: "add"; item: Item }
  | { type: "remove"; id: string; stays?: boolean }
  | { type: "undo"; stays?: boolean }
  | { type: "redo"; stays?: boolean }
  | { type: "by"; by: By }
  | { type: "sent"; change: Change; answer: Item | null }
  | { type: "refused"; change: Change; title: string; detail: string; mayTryAgain: boolean }
  | { type: "arrived"; arrival: Arrival };

export const begin = (items: Item[], focus: Place): State => ({
  items,
  by: "municipalities",
  held: null,
  focus,
  turn: 0,
  opened: null,
  asked: null,
  openings: 0,
  deeds: 0,
  undo: [],
  redo: [],
  queue: [],
  said: null,
});

/** The items as they stand on the screen: what is held, where it is held. */
export function shown({ items, held }: Pick<State, "items" | "held">): Item[] {
  if (held === null) return items;
  const there = { ...held.item, plannedFor: held.to };
  return held.isNew ? [...items, there] : items.map((item) => (item.id === there.id ? there : item));
}

export const itemOf = ({ items }: Pick<State, "items">, id: string): Item | undefined =>
  items.find((item) => item.id === id);

/** The last chip of its cell: what was just put there. */
const LAST = Number.MAX_SAFE_INTEGER;

/** The keyboard's place goes with an item, and takes the focus along. */
export const at = (state: State, item: Item, quarter: string | null = item.plannedFor) => ({
  focus: { row: rowOf(item, state.by), column: columnOf({ plannedFor: quarter }), at: LAST },
  turn: state.turn + 1,
});

/** Does something: on the screen at once, in the queue to be saved, and in what can be undone. */
export function act(state: State, deed: Deed, said: Said): State {
  const deeds = state.deeds + 1;
  const change: Change = { ...deed, n: deeds, way: "do" };
  return {
    ...state,
    deeds,
    items: applied(state.items, change),
    queue: [...state.queue, change],
    undo: [...state.undo, change],
    redo: [],
    said,
  };
}

/** What keeps an item in its quarter and in the plan; null when nothing does. */
export function heldFast(item: Item): Extract<Said, { what: "isLocked" | "isDelivered" }> | null {
  if (isDone(item)) return { what: "isDelivered", item };
  return item.isFixed ? { what: "isLocked", item } : null;
}
