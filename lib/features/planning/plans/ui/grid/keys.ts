/** What a key means in the grid. */
export type Meaning =
  | { do: "step"; across: number; down: number }
  | { do: "leap"; to: "first" | "last"; isWhole: boolean }
  | { do: "take" | "drop" | "putBack" | "open" | "lock" | "remove" | "undo" | "redo" };

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const steps: Record<string, [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Null for a key that is not the grid's: the browser keeps it. */
export function meaningOf(pressed: Pressed, isHolding: boolean): Meaning | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = pressed;
  const isControl = ctrlKey || metaKey;
  if (altKey) return null;
  if (isControl && key.toLowerCase() === "z") return { do: shiftKey ? "redo" : "undo" };
  if (isControl && key.toLowerCase() === "y") return { do: "redo" };
  if (key === "Home" || key === "End")
    return { do: "leap", to: key === "Home" ? "first" : "last", isWhole: isControl };
  if (isControl) return null;
  const step = steps[key];
  if (step) return { do: "step", across: step[0], down: step[1] };
  return plain(key, isHolding);
}

function plain(key: string, isHolding: boolean): Meaning | null {
  switch (key) {
    case " ":
      return { do: isHolding ? "drop" : "take" };
    case "Enter":
      return { do: isHolding ? "drop" : "open" };
    case "Escape":
      return isHolding ? { do: "putBack" } : null;
    case "Delete":
      return isHolding ? null : { do: "remove" };
    case "l":
    case "L":
      return isHolding ? null : { do: "lock" };
    default:
      return null;
  }
}
