import type { Arrival } from "./arrival";
import { answered, applied, idOf, inverse, type Change } from "./changes";
import type { Item } from "./facts";
import { at, itemOf, type Action, type State } from "./state";

/**
 * Saved: what was added gets its id, and what waits the version that it is saved by. On the screen
 * stands what the server answered, with all that waits done to it.
 */
export function sent(state: State, change: Change, answer: Item | null): State {
  const [, ...rest] = state.queue;
  if (answer === null) return { ...state, queue: rest };
  const old = idOf(change);
  const tell = (one: Change) => answered(one, change, answer);
  const queue = rest.map(tell);
  const waiting = queue.filter((one) => idOf(one) === answer.id);
  const now = waiting.reduce(applied, [answer]).find(({ id }) => id === answer.id);
  const { held } = state;
  return {
    ...state,
    queue,
    undo: state.undo.map(tell),
    redo: state.redo.map(tell),
    opened: state.opened === old ? answer.id : state.opened,
    held:
      held?.item.id === old
        ? { ...held, item: { ...held.item, id: answer.id, version: answer.version } }
        : held,
    items: state.items.flatMap((item) => (item.id !== old ? [item] : now ? [now] : [])),
  };
}

/** Not saved: it goes back, and so does what waited behind it. */
export function refused(state: State, action: Action & { type: "refused" }): State {
  const { change, title, detail, mayTryAgain } = action;
  const gone = state.queue.length > 0 ? state.queue : [change];
  const items = gone.toReversed().reduce((all, one) => applied(all, inverse(one)), state.items);
  const item = change.act === "change" ? itemOf({ items }, change.id) : change.item;
  // A form that is written in keeps the focus.
  const place = item ? at(state, item) : { turn: state.turn + 1 };
  return {
    ...state,
    items,
    held: null,
    queue: [],
    ...taken(state, gone, mayTryAgain),
    said: { what: "refused", title, detail, item: item ?? null },
    ...place,
    ...(state.opened !== null && { turn: state.turn }),
  };
}

/**
 * What can be undone and done again, without what did not happen. What could not be undone, or done
 * again, can be tried once more if it was nothing in itself that was wrong.
 */
function taken(state: State, gone: readonly Change[], mayTryAgain: boolean): Pick<State, "undo" | "redo"> {
  let { undo, redo } = state;
  for (const one of gone.toReversed()) {
    undo = undo.filter(({ n }) => n !== one.n);
    redo = redo.filter(({ n }) => n !== one.n);
    if (!mayTryAgain) continue;
    if (one.way === "undo") undo = [...undo, { ...inverse(one), way: "do" }];
    if (one.way === "redo") redo = [...redo, one];
  }
  return { undo, redo };
}

/** What others have done: taken in when nothing of one's own is on its way. */
export function arrived(state: State, arrival: Arrival): State {
  if (state.queue.length > 0) return state;
  const { items, isNews } = arrival;
  const isThere = (id: string | undefined) => items.some((item) => item.id === id);
  const held = state.held && (state.held.isNew || isThere(state.held.item.id)) ? state.held : null;
  const opened = state.opened !== null && isThere(state.opened) ? state.opened : null;
  return {
    ...state,
    items,
    held,
    opened,
    // What the focus stood in is gone.
    turn: opened === state.opened ? state.turn : state.turn + 1,
    // Why one's own move was refused is not overtaken by what caused it.
    said: isNews && state.said?.what !== "refused" ? { what: "others", arrival } : state.said,
  };
}
