"use client";

import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from "react";

/** What a cell says, and where beneath it that is shown. */
interface Words {
  place: string;
  content: string;
  left: number;
  top: number;
  isTap: boolean;
}

const GAP = 6;
const WIDTH = 272;

const cellAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("tbody [aria-labelledby]") : null;

/**
 * Shows what a cell says in words beneath it: under the pointer, with the keyboard's focus, and at
 * the first tap on a touch screen, where the second one opens it. The arrow keys move between cells,
 * Escape hides the words. Screen readers have the same words as the cell's name.
 */
export function MatrixWords({ tapAgain, children }: { tapAgain: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState<Words | null>(null);
  const shown = useRef<HTMLElement | null>(null);
  const pointer = useRef({ x: -1, y: -1 });

  function show(cell: HTMLElement | null, isTap = false) {
    shown.current = cell;
    setWords(cell && box.current ? wordsOf(cell, box.current, isTap) : null);
  }

  function onClick(event: MouseEvent) {
    const cell = cellAt(event.target);
    const isTouch = (event.nativeEvent as globalThis.PointerEvent).pointerType === "touch";
    if (!cell || !isTouch || (cell === shown.current && words?.isTap)) return;
    event.preventDefault();
    show(cell, true);
  }

  /** Where the pointer stays on the screen, it is the page that has scrolled beneath it. */
  function hasMoved({ pointerType, screenX: x, screenY: y }: PointerEvent): boolean {
    const { current: was } = pointer;
    pointer.current = { x, y };
    return pointerType === "mouse" && (x !== was.x || y !== was.y);
  }

  function onPointerMove(event: PointerEvent) {
    const cell = cellAt(event.target);
    if (hasMoved(event) && cell !== shown.current) show(cell);
  }

  function onKeyDown(event: KeyboardEvent) {
    const cell = cellAt(event.target);
    const next = cell && neighbour(cell, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  // Escape hides them wherever the focus is: the pointer may have shown them.
  const isShown = words !== null;
  useEffect(() => {
    if (!isShown) return;
    const onEscape = (event: globalThis.KeyboardEvent) => event.key === "Escape" && setWords(null);
    document.addEventListener("keydown", onEscape);
    return () => document.removeEventListener("keydown", onEscape);
  }, [isShown]);

  return (
    <div
      className="matrix-words-box"
      ref={box}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={(event) => show(cellAt(event.target))}
      onBlur={() => !words?.isTap && show(null)}
      onPointerMove={onPointerMove}
      onPointerLeave={(event) => hasMoved(event) && show(null)}
    >
      {children}
      {words && (
        <p className="matrix-words" aria-hidden="true" style={{ left: words.left, top: words.top }}>
          <b>{words.place}</b> <span>{words.content}</span>
          {words.isTap && <small>{tapAgain}</small>}
        </p>
      )}
    </div>
  );
}

function wordsOf(cell: HTMLElement, box: HTMLElement, isTap: boolean): Words {
  const td = cell.closest("td");
  const column = td?.closest("table")?.tHead?.rows[0]?.cells[td.cellIndex];
  const row = td?.closest("tr")?.cells[0];
  const content = cell.getAttribute("aria-labelledby")?.split(" ").at(-1) ?? "";
  const [inner, outer] = [cell.getBoundingClientRect(), box.getBoundingClientRect()];
  const wanted = inner.left - outer.left + inner.width / 2 - WIDTH / 2;
  return {
    place: `${row?.textContent}, ${column?.textContent}`,
    content: document.getElementById(content)?.textContent ?? "",
    left: Math.max(GAP, Math.min(wanted, outer.width - WIDTH - GAP)),
    top: inner.bottom - outer.top + GAP,
    isTap: isTap && cell.matches("a"),
  };
}

/** The nearest cell in the direction of an arrow key. */
function neighbour(cell: HTMLElement, key: string): HTMLElement | null {
  const place = cell.closest("td");
  const row = place?.parentElement;
  if (!place || !row) return null;
  if (key === "ArrowRight" || key === "ArrowLeft") {
    const along = [...row.querySelectorAll<HTMLElement>("td > a")];
    return along[along.indexOf(cell) + (key === "ArrowRight" ? 1 : -1)] ?? null;
  }
  if (key !== "ArrowDown" && key !== "ArrowUp") return null;
  const column = [...row.children].indexOf(place);
  const next = (from: Element) =>
    key === "ArrowDown" ? from.nextElementSibling : from.previousElementSibling;
  for (let line = next(row); line; line = next(line)) {
    const found = line.children[column]?.querySelector<HTMLElement>("a");
    if (found) return found;
  }
  return null;
}
