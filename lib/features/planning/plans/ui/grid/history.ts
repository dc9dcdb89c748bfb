import { applied, idOf, inverse, mayUndo, type Change } from "./changes";
import type { Item } from "./facts";
import { at, heldFast, itemOf, type State } from "./state";

/** The item as the change has left it; one that was removed as it was. */
const itemIn = (items: readonly Item[], change: Change): Item =>
  change.act === "change" ? items.find(({ id }) => id === change.id)! : change.item;

/** What is removed is removed as it stands now, with the version that it has by now. */
function asItStands(state: State, change: Change): Change {
  if (change.act !== "remove") return change;
  return { ...change, item: itemOf(state, idOf(change)) ?? change.item };
}

/** Whether the item stays where it is, so that no move and no removal of it is taken back. */
function isStuck(state: State, change: Change): boolean {
  const item = itemOf(state, idOf(change));
  if (item === undefined || heldFast(item) === null) return false;
  return change.act !== "change" || change.after.plannedFor !== undefined;
}

/** Makes the next step of what was done, in either direction. */
function step(state: State, back: Change, done: Change, stays: boolean): State {
  const isUndo = back.way === "undo";
  const items = applied(state.items, back);
  const item = itemIn(items, back);
  return {
    ...state,
    items,
    queue: [...state.queue, back],
    undo: isUndo ? state.undo : [...state.undo, { ...done, way: "do" }],
    redo: isUndo ? [...state.redo, done] : state.redo,
    said: { what: isUndo ? "undone" : "redone", act: done.act, item },
    ...at(state, item),
    ...(stays && { turn: state.turn }),
  };
}

export function undo(state: State, stays = false): State {
  const change = state.undo.at(-1);
  if (change === undefined) return { ...state, said: { what: "nothingToUndo" } };
  const rest = { ...state, undo: state.undo.slice(0, -1) };
  const back = asItStands(state, { ...inverse(change), way: "undo" });
  if (!mayUndo(state.items, change) || isStuck(state, back))
    return { ...rest, said: { what: "changedByOther" } };
  return step(rest, back, change, stays);
}

export function redo(state: State, stays = false): State {
  const change = state.redo.at(-1);
  if (change === undefined) return { ...state, said: { what: "nothingToRedo" } };
  const rest = { ...state, redo: state.redo.slice(0, -1) };
  const again = asItStands(state, { ...change, way: "redo" });
  if (!mayUndo(state.items, inverse(change)) || isStuck(state, again))
    return { ...rest, said: { what: "changedByOther" } };
  return step(rest, again, again, stays);
}
