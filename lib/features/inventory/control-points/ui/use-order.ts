import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent } from "react";
import { moved } from "../domain";

export interface Order {
  /** What was done last, for who does not see it. */
  said: string;
  say: (text: string) => void;
  move: (from: number, to: number) => void;
  /** Alt with an arrow moves the row that the focus is in. */
  onKeyDown: (place: number) => (event: KeyboardEvent) => void;
  /** What makes a row one that can be dragged to another's place. */
  drag: (place: number) => {
    draggable: true;
    onDragStart: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
    onDragEnd: () => void;
    "data-dragged": "" | undefined;
  };
}

/** Rows in an order that is changed with buttons, keys and the pointer. */
export function useOrder<P extends { number: number }>(
  rows: readonly P[],
  set: (rows: P[]) => void,
  nameOf: (row: P) => string,
): Order {
  const t = useTranslations("templates.edit");
  const [said, say] = useState("");
  const [dragged, setDragged] = useState<number | null>(null);
  // A row that changes its place in the page loses the focus that was in it.
  const focused = useRef<Element>(null);
  useLayoutEffect(() => {
    if (focused.current instanceof HTMLElement && focused.current !== document.activeElement)
      focused.current.focus();
    focused.current = null;
  });
  const move = (from: number, to: number) => {
    const row = rows[from];
    if (!row || to < 0 || to >= rows.length || from === to) return;
    focused.current = document.activeElement;
    set(moved(rows, from, to));
    say(t("moved", { title: nameOf(row), place: to + 1, count: rows.length }));
  };
  return {
    said,
    say,
    move,
    onKeyDown: (place) => (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!event.altKey || step === undefined) return;
      // In a field the arrows are the field's own: a choice opens with them.
      if (event.target instanceof HTMLElement && event.target.matches("input, select, textarea")) return;
      event.preventDefault();
      move(place, place + step);
    },
    drag: (place) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", String(place));
        setDragged(place);
      },
      onDragOver: (event) => {
        if (dragged !== null) event.preventDefault();
      },
      onDrop: (event) => {
        event.preventDefault();
        if (dragged !== null) move(dragged, place);
        setDragged(null);
      },
      onDragEnd: () => setDragged(null),
      "data-dragged": dragged === place ? "" : undefined,
    }),
  };
}
