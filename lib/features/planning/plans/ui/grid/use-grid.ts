"use client";

import {
  useEffect,
  useRef,
  type Dispatch,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from "react";
import { meaningOf } from "./keys";
import { columnOf, quarterIn } from "./facts";
import type { Action, Place, State } from "./state";
import { leapt, settled, stepped } from "./walk";
import { cellKey, type GridGround } from "./use-ground";

/** A chip is drawn, not pressed, once the pointer has gone this far. */
const DRAWN_AFTER = 5;

interface Given {
  state: State;
  dispatch: Dispatch<Action>;
  ground: GridGround;
}

const closest = (target: EventTarget | null, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;

/** The place of an element in the grid. */
function placeOf(target: EventTarget | null): Place | null {
  const cell = closest(target, "td[data-column]");
  const row = closest(target, "tr[data-row]")?.dataset["row"];
  const column = cell?.dataset["column"];
  if (!cell || row === undefined || column === undefined) return null;
  const chip = closest(target, "[data-chip]");
  return { row, column, at: chip ? [...cell.querySelectorAll("[data-chip]")].indexOf(chip) : 0 };
}

/** The keyboard and the pointer of the grid. */
export function useGrid({ state, dispatch, ground }: Given) {
  const table = useRef<HTMLTableElement>(null);
  const { turn, held } = state;
  useEffect(() => {
    if (turn > 0) table.current?.querySelector<HTMLElement>('[data-place="here"]')?.focus();
  }, [turn]);

  const carry = (across: number) => {
    if (held === null) return;
    const { columns } = ground;
    const next = columns[columns.indexOf(columnOf({ plannedFor: held.to })) + across];
    if (next !== undefined) dispatch({ type: "carry", to: quarterIn(next) });
  };

  // A button is clicked by its keys too; those have a meaning of their own here. What a screen
  // reader clicks by itself opens the chip.
  const isKey = useRef(false);
  const onKeyUp = (event: KeyboardEvent) => {
    if (isKey.current && event.key === " ") event.preventDefault();
    isKey.current = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const meaning = meaningOf(event, held !== null);
    if (meaning === null) return;
    event.preventDefault();
    isKey.current = true;
    const place = settled(placeOf(event.target) ?? state.focus, ground);
    const item = ground.cells.get(cellKey(place.row, place.column))?.[place.at]?.item;
    switch (meaning.do) {
      case "step":
        if (held !== null) return carry(meaning.across);
        return dispatch({
          type: "focus",
          place: stepped(place, meaning.across, meaning.down, ground),
          take: true,
        });
      case "leap":
        if (held !== null) {
          const end = meaning.to === "first" ? ground.columns[0] : ground.columns.at(-1);
          return end === undefined ? undefined : dispatch({ type: "carry", to: quarterIn(end) });
        }
        return dispatch({
          type: "focus",
          place: leapt(place, meaning.to, meaning.isWhole, ground),
          take: true,
        });
      case "drop":
      case "putBack":
      case "undo":
      case "redo":
        return dispatch({ type: meaning.do });
      default:
        return item && onItem(meaning.do, item.id, item.isFixed);
    }
  };
  const onItem = (act: "take" | "open" | "lock" | "remove", id: string, isFixed: boolean) =>
    act === "lock"
      ? dispatch({ type: "change", id, after: { isFixed: !isFixed } })
      : dispatch({ type: act, id });

  /** Where the focus goes by itself, the roving place goes too. */
  const onFocus = (event: { target: EventTarget }) => {
    const place = placeOf(event.target);
    const now = settled(state.focus, ground);
    if (place && (now.row !== place.row || now.column !== place.column || now.at !== place.at))
      dispatch({ type: "focus", place });
  };

  const wasDrawn = useRef(false);
  const onPointerDown = (event: PointerEvent) => {
    const id = closest(event.target, "[data-chip]")?.dataset["chip"];
    wasDrawn.current = false;
    // The key was let go outside the grid, in the panel that it opened.
    isKey.current = false;
    if (id === undefined || event.button !== 0 || held?.isNew) return;
    const [x, y] = [event.clientX, event.clientY];
    const stop = new AbortController();
    const { signal } = stop;
    const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
      if (!wasDrawn.current) {
        if (Math.hypot(clientX - x, clientY - y) < DRAWN_AFTER) return;
        wasDrawn.current = true;
        dispatch({ type: "take", id });
      }
      const column = closest(document.elementFromPoint(clientX, clientY), "td[data-column]")?.dataset[
        "column"
      ];
      if (column !== undefined) dispatch({ type: "carry", to: quarterIn(column) });
    };
    const end = (type: "drop" | "putBack") => () => {
      stop.abort();
      if (wasDrawn.current) dispatch({ type });
    };
    window.addEventListener("pointermove", move, { signal });
    window.addEventListener("pointerup", end("drop"), { signal });
    window.addEventListener("pointercancel", end("putBack"), { signal });
  };
  const onClick = (event: MouseEvent) => {
    const id = closest(event.target, "[data-chip]")?.dataset["chip"];
    if (wasDrawn.current || isKey.current) return;
    if (held !== null) {
      const column = closest(event.target, "td[data-column]")?.dataset["column"];
      const row = closest(event.target, "tr[data-row]")?.dataset["row"];
      if (column === undefined || row !== state.focus.row) return;
      dispatch({ type: "carry", to: quarterIn(column) });
      return dispatch({ type: "drop" });
    }
    if (id !== undefined) dispatch({ type: "open", id });
  };
  return { table, onKeyDown, onKeyUp, onFocus, onPointerDown, onClick };
}
