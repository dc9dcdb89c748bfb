import { applied, changeOf, idOf, inverse, mayUndo, renamed, type Change, type Fields } from "./changes";
import { columnOf, isDone, type Item } from "./facts";
import type { Arrival } from "./arrival";

/** A chip in somebody's hand. It stands in `to` on the screen, and nowhere else yet. */
interface Held {
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
  undo: Change[];
  redo: Change[];
  /** What is not saved yet, in order. */
  queue: Change[];
  said: Said | null;
}

export type Action =
  | { type: "focus"; place: Place; take?: boolean }
  | { type: "take"; id: string }
  | { type: "hold"; item: Item; to: string | null }
  | { type: "carry"; to: string | null }
  | { type: "drop" }
  | { type: "putBack" }
  | { type: "open"; id: string }
  | { type: "close" }
  | { type: "change"; id: string; after: Fields }
  | { type: "add"; item: Item }
  | { type: "remove"; id: string }
  | { type: "undo" }
  | { type: "redo" }
  | { type: "by"; by: By }
  | { type: "sent"; change: Change; answer: Item | null }
  | { type: "refused"; change: Change; title: string; detail: string }
  | { type: "arrived"; arrival: Arrival };

export const begin = (items: Item[], focus: Place): State => ({
  items,
  by: "municipalities",
  held: null,
  focus,
  turn: 0,
  opened: null,
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

const itemOf = ({ items }: State, id: string): Item | undefined => items.find((item) => item.id === id);

/** Does a change: on the screen at once, in the queue to be saved, and in what can be undone. */
function act(state: State, change: Change, said: Said): State {
  return {
    ...state,
    items: applied(state.items, change),
    queue: [...state.queue, change],
    undo: [...state.undo, change],
    redo: [],
    said,
  };
}

/** The whole of what a person can do to a draft: no clock, no network. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "focus":
      return { ...state, focus: action.place, turn: state.turn + (action.take ? 1 : 0) };
    case "take":
    case "hold":
    case "carry":
    case "drop":
    case "putBack":
      return inHand(state, action);
    case "open":
      return { ...state, opened: action.id, held: null };
    case "close":
      return { ...state, opened: null, turn: state.turn + 1 };
    case "change":
    case "add":
    case "remove":
      return made(state, action);
    case "by":
      return turned(state, action.by);
    case "undo":
      return undo(state);
    case "redo":
      return redo(state);
    case "sent":
      return sent(state, action.change, action.answer);
    case "refused":
      return refused(state, action);
    case "arrived":
      return arrived(state, action.arrival);
  }
}

function made(state: State, action: Action & { type: "change" | "add" | "remove" }): State {
  if (action.type === "change") return changed(state, action.id, action.after);
  if (action.type === "remove") return removed(state, action.id);
  return act(state, { act: "add", item: action.item }, { what: "placed", item: action.item });
}

/** The rows are something else: the place stays with what is held, open, or first. */
function turned(state: State, by: By): State {
  const item = state.held?.item ?? state.items.find(({ id }) => id === state.opened) ?? state.items[0];
  const row = item ? rowOf(item, by) : state.focus.row;
  return { ...state, by, focus: { ...state.focus, row, at: 0 } };
}

function inHand(
  state: State,
  action: Action & { type: "take" | "hold" | "carry" | "drop" | "putBack" },
): State {
  const { held } = state;
  if (action.type === "take") return take(state, action.id);
  if (action.type === "hold")
    return {
      ...state,
      held: { item: action.item, to: action.to, isNew: true },
      opened: null,
      said: null,
      ...at(state, action.item, action.to),
    };
  if (held === null) return state;
  if (action.type === "drop") return drop(state, held);
  if (action.type === "putBack")
    return {
      ...state,
      held: null,
      said: { what: "put", item: held.item },
      ...at(state, held.item),
    };
  if (held.to === action.to) return state;
  return { ...state, held: { ...held, to: action.to }, ...at(state, held.item, action.to) };
}

function removed(state: State, id: string): State {
  const item = itemOf(state, id);
  if (item === undefined) return state;
  const next = act(state, { act: "remove", item }, { what: "removed", item });
  return { ...next, held: null, opened: null, focus: { ...state.focus, at: 0 }, turn: state.turn + 1 };
}

/** The keyboard's place goes with an item. */
const at = (state: State, item: Item, quarter: string | null = item.plannedFor) => ({
  focus: { row: rowOf(item, state.by), column: columnOf({ plannedFor: quarter }), at: LAST },
  turn: state.turn + 1,
});

/** The last chip of its cell: what was just put there. */
const LAST = Number.MAX_SAFE_INTEGER;

function take(state: State, id: string): State {
  const item = itemOf(state, id);
  if (item === undefined) return state;
  if (isDone(item)) return { ...state, said: { what: "isDelivered", item } };
  if (item.isFixed) return { ...state, said: { what: "isLocked", item } };
  return { ...state, held: { item, to: item.plannedFor, isNew: false }, opened: null, said: null };
}

function drop(state: State, held: Held): State {
  const free = { ...state, held: null };
  const there = { ...held.item, plannedFor: held.to };
  if (held.isNew) {
    const added = act(free, { act: "add", item: there }, { what: "placed", item: there });
    return { ...added, ...at(state, there) };
  }
  const change = changeOf(held.item, { plannedFor: held.to });
  if (change === null) return reduce(state, { type: "putBack" });
  return {
    ...act(free, change, { what: "moved", item: there }),
    ...at(state, there),
  };
}

function changed(state: State, id: string, after: Fields): State {
  const item = itemOf(state, id);
  const change = item && changeOf(item, after);
  if (!item || !change) return state;
  const next = { ...item, ...after };
  const only = Object.keys(after).length === 1;
  const what =
    only && after.isFixed !== undefined
      ? after.isFixed
        ? "locked"
        : "unlocked"
      : only && after.plannedFor !== undefined
        ? "moved"
        : "changed";
  return act(state, change, { what, item: next });
}

/** The item as the change has left it; one that was removed as it was. */
const itemIn = (items: readonly Item[], change: Change): Item =>
  change.act === "change" ? items.find(({ id }) => id === change.id)! : change.item;

function undo(state: State): State {
  const change = state.undo.at(-1);
  if (change === undefined) return { ...state, said: { what: "nothingToUndo" } };
  const rest = { ...state, undo: state.undo.slice(0, -1) };
  if (!mayUndo(state.items, change)) return { ...rest, said: { what: "changedByOther" } };
  const back = inverse(change);
  const items = applied(state.items, back);
  return {
    ...rest,
    items,
    queue: [...state.queue, back],
    redo: [...state.redo, change],
    said: { what: "undone", act: change.act, item: itemIn(items, change) },
    ...at(state, itemIn(items, change)),
  };
}

function redo(state: State): State {
  const change = state.redo.at(-1);
  if (change === undefined) return { ...state, said: { what: "nothingToRedo" } };
  const rest = { ...state, redo: state.redo.slice(0, -1) };
  if (!mayUndo(state.items, inverse(change))) return { ...rest, said: { what: "changedByOther" } };
  const items = applied(state.items, change);
  return {
    ...rest,
    items,
    queue: [...state.queue, change],
    undo: [...state.undo, change],
    said: { what: "redone", act: change.act, item: itemIn(items, change) },
    ...at(state, itemIn(items, change)),
  };
}

/** Saved: what was added gets its id, and every item its version, without losing what waits. */
function sent(state: State, change: Change, answer: Item | null): State {
  const queue = state.queue.slice(1);
  if (answer === null) return { ...state, queue };
  const old = idOf(change);
  const name = (one: Change) => renamed(one, old, answer.id);
  const waiting = queue.map(name);
  const isWaiting = waiting.some((one) => idOf(one) === answer.id);
  const { version, score, effortDays } = answer;
  return {
    ...state,
    queue: waiting,
    undo: state.undo.map(name),
    redo: state.redo.map(name),
    opened: state.opened === old ? answer.id : state.opened,
    held:
      state.held?.item.id === old
        ? { ...state.held, item: { ...state.held.item, id: answer.id, version } }
        : state.held,
    items: state.items.map((item) => {
      if (item.id !== old) return item;
      return isWaiting ? { ...item, id: answer.id, version, score, effortDays } : answer;
    }),
  };
}

/** Not saved: it goes back, and so does what waited behind it. */
function refused(state: State, { change, title, detail }: Action & { type: "refused" }): State {
  const gone = state.queue.length > 0 ? state.queue : [change];
  const items = gone.toReversed().reduce((all, one) => applied(all, inverse(one)), state.items);
  const isGone = (one: Change) => gone.includes(one);
  const item = change.act === "change" ? itemOf({ ...state, items }, change.id) : change.item;
  return {
    ...state,
    items,
    held: null,
    queue: [],
    undo: state.undo.filter((one) => !isGone(one)),
    redo: [],
    said: { what: "refused", title, detail, item: item ?? null },
    ...(item ? at(state, item) : { turn: state.turn + 1 }),
  };
}

/** What others have done: taken in when nothing of one's own is on its way. */
function arrived(state: State, arrival: Arrival): State {
  if (state.queue.length > 0) return state;
  const { items, isNews } = arrival;
  const held = state.held && (state.held.isNew || items.some(({ id }) => id === state.held?.item.id));
  return {
    ...state,
    items,
    held: held ? state.held : null,
    opened: items.some(({ id }) => id === state.opened) ? state.opened : null,
    // Why one's own move was refused is not overtaken by what caused it.
    said: isNews && state.said?.what !== "refused" ? { what: "others", arrival } : state.said,
  };
}
