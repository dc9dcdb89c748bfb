import { arrived, refused, sent } from "./answers";
import { changeOf, type Fields } from "./changes";
import { inHand } from "./hand";
import { redo, undo } from "./history";
import { act, heldFast, itemOf, rowOf, type Action, type By, type State } from "./state";

/** The whole of what a person can do to a draft: no clock, no network. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "focus":
      return focused(state, action);
    case "take":
    case "hold":
    case "carry":
    case "drop":
    case "putBack":
      return inHand(state, action);
    case "open":
      return { ...state, opened: action.id, openings: state.openings + 1, asked: null, held: null };
    case "ask":
      return { ...state, opened: null, asked: action.candidate, held: null };
    case "close":
      return { ...state, opened: null, asked: null, turn: state.turn + 1 };
    case "change":
    case "add":
    case "remove":
      return made(state, action);
    case "by":
      return turned(state, action.by);
    case "undo":
      return undo(state, action.stays);
    case "redo":
      return redo(state, action.stays);
    case "sent":
      return sent(state, action.change, action.answer);
    case "refused":
      return refused(state, action);
    case "arrived":
      return arrived(state, action.arrival);
  }
}

const focused = (state: State, { place, take }: Action & { type: "focus" }): State => ({
  ...state,
  focus: place,
  turn: state.turn + (take ? 1 : 0),
});

function made(state: State, action: Action & { type: "change" | "add" | "remove" }): State {
  if (action.type === "change") return changed(state, action.id, action.after);
  if (action.type === "remove") return removed(state, action.id, action.stays ?? false);
  const added = act(state, { act: "add", item: action.item }, { what: "placed", item: action.item });
  return { ...added, asked: null };
}

/** The rows are something else: the place stays with what is held, open, or first. */
function turned(state: State, by: By): State {
  const item = state.held?.item ?? state.items.find(({ id }) => id === state.opened) ?? state.items[0];
  const row = item ? rowOf(item, by) : state.focus.row;
  return { ...state, by, focus: { ...state.focus, row, at: 0 } };
}

function removed(state: State, id: string, stays: boolean): State {
  const item = itemOf(state, id);
  if (item === undefined) return state;
  const fast = heldFast(item);
  if (fast) return { ...state, said: fast };
  const next = act(state, { act: "remove", item }, { what: "removed", item });
  const turn = stays ? state.turn : state.turn + 1;
  return { ...next, held: null, opened: null, focus: { ...state.focus, at: 0 }, turn };
}

function changed(state: State, id: string, after: Fields): State {
  const item = itemOf(state, id);
  const change = item && changeOf(item, after);
  if (!item || !change) return state;
  const fast = after.plannedFor === undefined || after.plannedFor === item.plannedFor ? null : heldFast(item);
  if (fast) return { ...state, said: fast };
  return act(state, change, { what: whatOf(after), item: { ...item, ...after } });
}

function whatOf(after: Fields): "locked" | "unlocked" | "moved" | "changed" {
  if (Object.keys(after).length > 1) return "changed";
  if (after.isFixed !== undefined) return after.isFixed ? "locked" : "unlocked";
  return after.plannedFor === undefined ? "changed" : "moved";
}
