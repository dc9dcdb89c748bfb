import type { Action } from "./state";

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const arrows: Record<string, [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** With Control: to take back, and to the ends of the grid. */
function held({ key, shiftKey }: Pressed): Action | null {
  if (key.toLowerCase() === "z") return { type: shiftKey ? "redo" : "undo" };
  if (key.toLowerCase() === "y") return { type: "redo" };
  if (key === "Delete") return { type: "removeRow" };
  return ends(key, true);
}

const ends = (key: string, isWhole: boolean): Action | null =>
  key === "Home" || key === "End" ? { type: "leap", to: key === "Home" ? "first" : "last", isWhole } : null;

/** What a key does to the grid while no cell is written in; null: the browser keeps it. */
export function meaningOf(pressed: Pressed): Action | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = pressed;
  // AltGr is both at once, and writes a character.
  if (altKey && !ctrlKey) return null;
  if ((ctrlKey || metaKey) && !altKey) return held(pressed);
  const arrow = arrows[key];
  if (arrow) return { type: "go", step: { across: arrow[0], down: arrow[1] } };
  if (key === "Tab") return { type: "go", step: shiftKey ? "previous" : "next" };
  if (key === "Enter" || key === "F2") return { type: "edit" };
  if (key === "Delete" || key === "Backspace") return { type: "clear" };
  if ([...key].length === 1) return { type: "edit", text: key };
  return ends(key, false);
}

/** The same while a cell is written in. */
export function meaningWhileWriting({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): Action | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === "Escape") return { type: "cancel" };
  if (key === "Enter") return { type: "commit", step: { across: 0, down: shiftKey ? -1 : 1 } };
  if (key === "Tab") return { type: "commit", step: shiftKey ? "previous" : "next" };
  if (key === "ArrowUp" || key === "ArrowDown")
    return { type: "commit", step: { across: 0, down: key === "ArrowUp" ? -1 : 1 } };
  return null;
}
