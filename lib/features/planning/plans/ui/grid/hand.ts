import { changeOf } from "./changes";
import { act, at, heldFast, itemOf, type Action, type Held, type State } from "./state";

/** A chip is taken up, carried, dropped or put back. */
export function inHand(
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
      asked: null,
      said: null,
      ...at(state, action.item, action.to),
    };
  if (held === null) return state;
  if (action.type === "drop") return drop(state, held);
  if (action.type === "putBack") return putBack(state, held);
  if (held.to === action.to) return state;
  return { ...state, held: { ...held, to: action.to }, ...at(state, held.item, action.to) };
}

function take(state: State, id: string): State {
  const item = itemOf(state, id);
  if (item === undefined) return state;
  const fast = heldFast(item);
  if (fast) return { ...state, said: fast };
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
  if (change === null) return putBack(state, held);
  return { ...act(free, change, { what: "moved", item: there }), ...at(state, there) };
}

const putBack = (state: State, { item }: Held): State => ({
  ...state,
  held: null,
  said: { what: "put", item },
  ...at(state, item),
});
